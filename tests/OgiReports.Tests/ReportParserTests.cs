using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Model;
using OgiReports.TestKit.Corpus;
using Xunit;

namespace OgiReports.Tests;

public sealed class ReportParserTests
{
    private static readonly ReportParser Parser = ReportParser.CreateDefault();

    [Fact]
    public void A_file_bytes_a_content_and_a_stream_give_the_same()
    {
        var report = CorpusLocator.Load("jining-2020");
        var bytes = report.ReadSource();
        var expected = Fingerprint.Of(Parser.ParseFile(report.SourcePath));

        Assert.Contains("济宁市商务局", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Fingerprint.Of(Parser.Parse(bytes, report.SourcePath)));
        Assert.Equal(expected, Fingerprint.Of(Parser.Parse(new InputContent(bytes, report.SourcePath), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_stream_is_read_from_where_it_stands_and_stays_open()
    {
        var report = CorpusLocator.Load("jining-2020");
        var bytes = report.ReadSource();
        using var stream = new MemoryStream([1, 2, 3, .. bytes]);
        stream.Position = 3;
        var result = await Parser.ParseAsync(stream, report.SourcePath, TestContext.Current.CancellationToken);

        Assert.Equal(Fingerprint.Of(Parser.Parse(bytes, report.SourcePath)), Fingerprint.Of(result));
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void The_source_is_described_by_name_size_and_hash()
    {
        var source = Parser.Parse("规章 0"u8.ToArray(), "归档/a.txt").Source;

        Assert.Equal("归档/a.txt", source.Name);
        Assert.Equal(8, source.ByteCount);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("规章 0"u8)), source.Sha256);
        Assert.Equal(("text/plain", "utf-8", "text"), (source.MediaType, source.Encoding, source.Reader));
        Assert.Null(source.PageCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\f ")]
    [InlineData("\0\0\0\0")]
    public void An_input_without_content_is_unreadable(string text)
    {
        var result = Parser.Parse(Encoding.UTF8.GetBytes(text), "empty.txt");
        AssertUnreadable(result, "OGI1001", "empty");
        Assert.Equal(text.Length, result.Source.ByteCount);
    }

    [Theory]
    [InlineData("PK\u0003\u0004\u0014", "a ZIP archive")]
    [InlineData("PK\u0003\u0004 xl/workbook.xml", "an Excel workbook")]
    [InlineData("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument file")]
    [InlineData("GIF89a\0\0", "an image")]
    [InlineData("\u0001\u0002\u0003\0", "binary or of an unknown format")]
    public void What_no_reader_knows_is_refused_by_what_it_looks_like(string text, string looks)
    {
        var diagnostic = AssertUnreadable(Parser.Parse(Encoding.Latin1.GetBytes(text), "report.txt"), "OGI1002", looks);
        Assert.Contains("Formats that can be read here: text, ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_and_broken_old_word_files_are_named_by_their_first_bytes()
    {
        AssertUnreadable(Parser.Parse(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0 }, "a.png"), "OGI1002", "an image");
        AssertUnreadable(Parser.Parse(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 0 }, "a.jpg"), "OGI1002", "an image");
        Assert.StartsWith("OGI114", Parser.Parse(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 }, "a.doc").Diagnostics[0].Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_over_the_limit_is_unreadable_however_it_comes()
    {
        var parser = new ReportParser(new ReportParserOptions { Limits = new ReadLimits { MaxBytes = 100 } });
        var report = CorpusLocator.Load("jining-2020");
        using var stream = new MemoryStream(report.ReadSource());

        AssertUnreadable(parser.Parse(report.ReadSource(), "a.txt"), "OGI1003", "the limit is 100");
        AssertUnreadable(parser.ParseFile(report.SourcePath), "OGI1003", "ReadLimits.MaxBytes");
        AssertUnreadable(await parser.ParseAsync(stream, "a.txt", TestContext.Current.CancellationToken), "OGI1003", "the limit is 100");
        Assert.NotEqual("OGI1003", parser.Parse(new byte[100], "a.txt").Diagnostics[0].Code);
        Assert.Equal("OGI1003", parser.Parse(new byte[101], "a.txt").Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_cancelled_token_throws()
    {
        var cancelled = new CancellationToken(canceled: true);
        var bytes = "规章 0"u8.ToArray();
        using var stream = new MemoryStream(bytes);

        Assert.Throws<OperationCanceledException>(() => Parser.Parse(new InputContent(bytes, "a.txt"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Parser.ParseAsync(stream, "a.txt", cancelled));
    }

    [Fact]
    public void The_callers_own_mistakes_throw()
    {
        Assert.Throws<FileNotFoundException>(() => Parser.ParseFile(Path.Combine(Path.GetTempPath(), "no-such-report-3f9a.txt")));
        Assert.Throws<DirectoryNotFoundException>(() => Parser.ParseFile(Path.Combine(Path.GetTempPath(), "no-such-folder-3f9a", "a.txt")));
        Assert.Throws<ArgumentException>(() => Parser.ParseFile(""));
        Assert.Throws<ArgumentNullException>(() => Parser.Parse(null!, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentNullException>(() => new ReportParser(null!));
    }

    [Fact]
    public async Task A_missing_stream_throws() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => Parser.ParseAsync(null!, "a.txt", TestContext.Current.CancellationToken));

    [Fact]
    public void A_document_can_be_read_without_looking_for_a_report()
    {
        var read = Parser.ReadDocument("一、总体情况\n- 3 -"u8.ToArray(), "a.txt");

        Assert.Empty(read.Diagnostics);
        var lines = read.Document!.Blocks.Cast<LineBlock>().ToList();
        Assert.Equal(["一、总体情况", "- 3 -"], lines.Select(line => line.Text.ToString()));
        Assert.Equal([false, true], lines.Select(line => line.IsFurniture));
        Assert.Null(Parser.ReadDocument(ReadOnlyMemory<byte>.Empty, "a.txt").Document);
    }

    [Fact]
    public void Another_document_is_no_report()
    {
        var result = Parser.Parse("关于召开会议的通知\n各科室：\n定于周五召开会议。\n"u8.ToArray(), "notice.txt");

        Assert.Equal(ReportStatus.NotAReport, result.Status);
        Assert.Null(result.Report);
        Assert.Equal("OGI2001", Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void The_surest_reader_reads()
    {
        var parser = new ReportParser(new ReportParserOptions
        {
            Readers = [new FakeReader("weak", FormatMatch.Extension), new FakeReader("sure", FormatMatch.Content), new FakeReader("declared", FormatMatch.MediaType)],
        });

        Assert.Equal("sure", parser.Parse("x"u8.ToArray(), "a").Source.Reader);
    }

    private static Diagnostic AssertUnreadable(ParseResult result, string code, string words)
    {
        Assert.Equal(ReportStatus.Unreadable, result.Status);
        Assert.Null(result.Report);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
        return diagnostic;
    }

    private sealed class FakeReader(string name, FormatMatch match) : IDocumentReader
    {
        public string Name => name;

        public FormatMatch Recognize(InputContent content) => match;

        public ReadResult Read(InputContent content, DocumentSource source, ReadLimits limits, CancellationToken cancellationToken = default) =>
            new(new Document(source with { Reader = name }, []), []);
    }
}
