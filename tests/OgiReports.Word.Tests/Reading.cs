using OgiReports.Documents.Blocks;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.TestKit.Word;

namespace OgiReports.Word.Tests;

/// <summary>Reads packages and writes their blocks as lines, to be stated literally.</summary>
internal static class Reading
{
    public static ReadResult Read(byte[] bytes, ReadLimits? limits = null, string name = "report.docx") =>
        new WordDocumentReader().Read(
            new InputContent(bytes, name),
            new DocumentSource { Name = name, ByteCount = bytes.Length, Sha256 = "" },
            limits ?? ReadLimits.Default,
            TestContext.Current.CancellationToken);

    /// <summary>The blocks of a body: <c>body/p[1] text</c> for a paragraph, a line a cell for a table.</summary>
    public static string[] Body(params IEnumerable<string> xml) => Lines(new DocxBuilder().Body(xml).Build());

    public static string[] Lines(byte[] bytes) => Lines(Read(bytes));

    public static string[] Lines(ReadResult result) => [.. (result.Document?.Blocks ?? []).SelectMany(Describe)];

    /// <summary>Only the texts of paragraphs.</summary>
    public static string[] Texts(params IEnumerable<string> xml) => Texts(new DocxBuilder().Body(xml));

    public static string[] Texts(DocxBuilder document) =>
        [.. Read(document.Build()).Document!.Blocks.OfType<TextBlock>().Select(block => block.Text.ToString())];

    private static IEnumerable<string> Describe(Block block)
    {
        var furniture = block.IsFurniture ? "(furniture) " : "";
        switch (block)
        {
            case TextBlock text:
                yield return $"{furniture}{Path(text.Location)} {text.Text}";
                break;
            case ImageBlock image:
                yield return $"{furniture}{Path(image.Location)} image {image.Name}";
                break;
            case TableBlock table:
                yield return $"{furniture}{Path(table.Location)} {table.Grid.RowCount} x {table.Grid.ColumnCount}";
                foreach (var cell in table.Grid.Cells)
                {
                    var spans = cell is { RowSpan: 1, ColumnSpan: 1 } ? "" : $" {cell.RowSpan} x {cell.ColumnSpan}";
                    yield return $"{cell.RowIndex},{cell.ColumnIndex}{spans} {Path(cell.Location)} {cell.Text}";
                }

                break;
        }
    }

    private static string Path(SourceLocation location) => ((PathLocation)location).Path;
}
