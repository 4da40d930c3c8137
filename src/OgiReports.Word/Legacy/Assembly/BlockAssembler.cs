using System.Globalization;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Word.Packaging;

namespace OgiReports.Word.Legacy.Assembly;

/// <summary>
/// Makes blocks of what both old formats are: a run of paragraphs, of which some end a cell and some end a row.
/// How deep a paragraph stands in tables is told with each.
/// </summary>
/// <param name="root">The path of the story, such as <c>body</c>.</param>
/// <param name="isFurniture">Whether the story is a running header or footer.</param>
/// <param name="blocks">Receives the blocks.</param>
/// <param name="diagnostics">Receives what is to be known.</param>
internal sealed class BlockAssembler(string root, bool isFurniture, List<Block> blocks, List<Diagnostic> diagnostics)
{
    // Programs stop at far less; a deeper one is damage.
    private const int DepthLimit = 32;

    // A thousand times the paragraphs and cells of a long report.
    private const int PartLimit = 500_000;

    private readonly List<OpenTable> _open = [];
    private readonly PathCounter _paths = new(root);
    private int _parts;

    /// <summary>Adds a paragraph.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="depth">How many tables it stands in.</param>
    /// <param name="imageCount">The number of images in it.</param>
    /// <param name="struck">What of it was left out because it is struck through.</param>
    /// <exception cref="WordReadingException">There are more than any document has.</exception>
    public void AddParagraph(string text, int depth, int imageCount, string struck = "")
    {
        CountPart();
        Enter(depth);
        if (_open.Count > 0)
        {
            _open[^1].AddParagraph(text, imageCount, struck);
        }
        else
        {
            Emit(text, imageCount, struck, _paths);
        }
    }

    /// <summary>Adds a paragraph that ends its cell.</summary>
    /// <exception cref="WordReadingException">There are more than any document has.</exception>
    public void EndCell(string text, int depth, int imageCount, string struck = "")
    {
        CountPart();
        Enter(Math.Max(1, depth));
        _open[^1].EndCell(text, imageCount, struck);
    }

    /// <summary>Ends a row.</summary>
    public void EndRow(int depth, RowDefinition? definition)
    {
        Enter(Math.Max(1, depth));
        _open[^1].EndRow(definition);
    }

    /// <summary>Drops the row under way.</summary>
    public void DropRow(int depth)
    {
        Enter(Math.Max(1, depth));
        _open[^1].DropRow();
    }

    /// <summary>Ends the story.</summary>
    public void Finish() => Enter(0);

    private void CountPart()
    {
        if (++_parts > PartLimit)
        {
            throw new WordReadingException(new Diagnostic(
                LegacyWordDiagnostics.TooManyParts,
                string.Create(CultureInfo.InvariantCulture, $"The file has more than {PartLimit:N0} paragraphs and cells, which no report has. It was not read further.")));
        }
    }

    private void Enter(int depth)
    {
        var wanted = Math.Min(depth, DepthLimit);
        while (_open.Count > wanted)
        {
            var table = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            table.Close();
            if (table.Rows.Count == 0)
            {
                continue;
            }

            if (_open.Count > 0)
            {
                _open[^1].AddTable(table);
            }
            else
            {
                Emit(table, _paths);
            }
        }

        while (_open.Count < wanted)
        {
            _open.Add(new OpenTable());
        }
    }

    private void Emit(string text, int imageCount, string struck, PathCounter paths)
    {
        var location = new PathLocation(paths.NextParagraph());
        if (text.Length > 0 || imageCount == 0)
        {
            blocks.Add(new ParagraphBlock(text, location) { IsFurniture = isFurniture });
        }

        ReportStruck(struck, location);
        for (var image = 0; image < imageCount; image++)
        {
            blocks.Add(new ImageBlock("", location) { IsFurniture = isFurniture });
        }
    }

    private void Emit(OpenTable table, PathCounter paths)
    {
        var path = paths.NextTable();
        if (IsLayout(table))
        {
            EmitContents(table, path);
            return;
        }

        var covered = new List<string>();
        if (GridBuilder.Build(table.Rows, path, covered) is not { } grid)
        {
            diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.TableTooLarge, $"The table at {path} has {table.Rows.Count} rows of so many different widths that no grid can hold it; its cells follow as paragraphs.", new PathLocation(path)));
            EmitContents(table, path);
            return;
        }

        blocks.Add(new TableBlock(grid, new PathLocation(path)) { IsFurniture = isFurniture });
        EmitRest(table, path);
        foreach (var cell in covered)
        {
            diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.CoveredText, $"The cell {cell} has text but is merged into another, so Word shows nothing of it; the text is left out.", new PathLocation(cell)));
        }
    }

    /// <summary>
    /// Whether a table only arranges the page: one cell, or cells that hold more table than the table itself.
    /// Its content is handed on as if the table were not there.
    /// </summary>
    private static bool IsLayout(OpenTable table)
    {
        if (table.CellCount == 1)
        {
            return true;
        }

        var inner = table.Rows.Sum(row => row.Cells.Sum(cell => cell.Items.Sum(item => item.Table?.CellCount ?? 0)));
        return inner >= table.CellCount;
    }

    private void EmitContents(OpenTable table, string path)
    {
        for (var rowIndex = 0; rowIndex < table.Rows.Count; rowIndex++)
        {
            for (var cellIndex = 0; cellIndex < table.Rows[rowIndex].Cells.Count; cellIndex++)
            {
                var paths = new PathCounter(CellPath(path, rowIndex, cellIndex));
                foreach (var item in table.Rows[rowIndex].Cells[cellIndex].Items)
                {
                    if (item.Table is { } inner)
                    {
                        Emit(inner, paths);
                    }
                    else if (item.IsImage)
                    {
                        blocks.Add(new ImageBlock("", new PathLocation(paths.Root)) { IsFurniture = isFurniture });
                    }
                    else
                    {
                        Emit(item.Text, 0, item.Struck, paths);
                    }
                }
            }
        }
    }

    private void EmitRest(OpenTable table, string path)
    {
        for (var rowIndex = 0; rowIndex < table.Rows.Count; rowIndex++)
        {
            for (var cellIndex = 0; cellIndex < table.Rows[rowIndex].Cells.Count; cellIndex++)
            {
                foreach (var item in table.Rows[rowIndex].Cells[cellIndex].Items)
                {
                    ReportStruck(item.Struck, new PathLocation(CellPath(path, rowIndex, cellIndex)));
                    if (item.IsImage)
                    {
                        diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.ImageInCell, "A cell of the table holds an image, which can't be read. If it shows a number, take it from the document.", new PathLocation(CellPath(path, rowIndex, cellIndex))));
                        blocks.Add(new ImageBlock("", new PathLocation(CellPath(path, rowIndex, cellIndex))) { IsFurniture = isFurniture });
                    }
                }
            }
        }
    }

    private void ReportStruck(string struck, PathLocation location)
    {
        if (!string.IsNullOrWhiteSpace(struck))
        {
            var shown = struck.Length > 20 ? struck[..20] + "…" : struck;
            diagnostics.Add(new Diagnostic(LegacyWordDiagnostics.StruckText, $"The text \"{shown}\" is struck through and was left out. Check that what stands beside it is what the agency means.", location));
        }
    }

    private static string CellPath(string path, int rowIndex, int cellIndex) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}/tr[{rowIndex + 1}]/tc[{cellIndex + 1}]");
}
