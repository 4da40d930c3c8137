using OgiReports.Documents.Blocks;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.TestKit.Pdf;
using Xunit;

namespace OgiReports.Pdf.Tests;

/// <summary>Reads what a test has built.</summary>
internal static class PdfReading
{
    private static readonly PdfDocumentReader Reader = new();

    public static ReadResult Read(byte[] bytes, ReadLimits? limits = null) =>
        Reader.Read(new InputContent(bytes, "a.pdf"), new DocumentSource { Name = "a.pdf", ByteCount = bytes.Length, Sha256 = "" }, limits ?? ReadLimits.Default, TestContext.Current.CancellationToken);

    public static ReadResult Read(PdfBuilder builder) => Read(builder.Build());

    /// <summary>The text of all lines, a space between them.</summary>
    public static string Text(ReadResult result) =>
        string.Join(' ', result.Document!.Blocks.OfType<TextBlock>().Select(block => block.Text.ToString()));

    public static string[] Codes(ReadResult result) => [.. result.Diagnostics.Select(diagnostic => diagnostic.Code)];
}
