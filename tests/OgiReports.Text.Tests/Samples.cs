using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;

namespace OgiReports.Text.Tests;

/// <summary>Texts long enough to tell encodings apart, and the shortest way to read them.</summary>
internal static class Samples
{
    public const string Simplified = """
        清河县水务局2022年政府信息公开工作年度报告
        一、总体情况
        本年度主动公开政府信息120条，全部通过门户网站发布。
        二、主动公开政府信息情况
        规章 | 0 | 0 | 0
        行政规范性文件 | 2 | 1 | 9
        """;

    public const string Traditional = """
        安瀾縣水務局2021年政府信息公開工作年度報告
        一、總體情況
        本年度主動公開政府信息120條，全部通過門戶網站發布。
        二、主動公開政府信息情況
        規章 | 0 | 0 | 0
        行政規範性文件 | 2 | 1 | 9
        """;

    static Samples() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Bytes(string encoding, string text) => Encoding.GetEncoding(encoding).GetBytes(text);

    public static InputContent Content(ReadOnlyMemory<byte> bytes, string name = "report.txt", string? mediaType = null) => new(bytes, name, mediaType);

    public static ReadResult Read(ReadOnlyMemory<byte> bytes)
    {
        var source = new DocumentSource { Name = "report.txt", ByteCount = bytes.Length, Sha256 = "" };
        return new TextDocumentReader().Read(Content(bytes), source, ReadLimits.Default);
    }

    public static ReadResult Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static List<LineBlock> Lines(ReadResult result) => [.. result.Document!.Blocks.Cast<LineBlock>()];

    public static List<string> Texts(ReadResult result) => [.. Lines(result).Select(line => line.Text.ToString())];
}
