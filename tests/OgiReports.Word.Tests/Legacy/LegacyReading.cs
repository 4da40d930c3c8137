using OgiReports.Documents.Reading;
using OgiReports.Documents.Sources;
using OgiReports.TestKit.Legacy;
using OgiReports.Word.Legacy;

namespace OgiReports.Word.Tests.Legacy;

/// <summary>Reads old Word files and knows the modifiers that they are built with.</summary>
internal static class LegacyReading
{
    public static readonly byte[] InTable = [0x16, 0x24, 1];
    public static readonly byte[] Deleted = [0x00, 0x08, 1];
    public static readonly byte[] Hidden = [0x3C, 0x08, 1];
    public static readonly byte[] Struck = [0x37, 0x08, 1];
    public static readonly byte[] Raised = [0x48, 0x2A, 1];
    public static readonly byte[] Special = [0x55, 0x08, 1];

    public static ReadResult Doc(byte[] bytes, ReadLimits? limits = null) => Read(new LegacyWordDocumentReader(), bytes, limits);

    public static ReadResult Rtf(string rtf, ReadLimits? limits = null) => Read(new RtfDocumentReader(), System.Text.Encoding.Latin1.GetBytes(rtf), limits);

    public static string[] Lines(WordBinaryBuilder file) => Reading.Lines(Doc(file.Build()));

    public static string[] RtfLines(string rtf) => Reading.Lines(Rtf(rtf));

    /// <summary>Ends a cell.</summary>
    public static WordBinaryBuilder EndCell(this WordBinaryBuilder file, params byte[] mark) => file.End('\u0007', mark, InTable);

    /// <summary>Ends a row.</summary>
    /// <param name="file">The file.</param>
    /// <param name="edges">The edges of its cells in twips, from the left.</param>
    /// <param name="flags">What each cell is: 0x60 begins a merge downwards, 0x20 follows; 1 begins one across, 2 follows.</param>
    /// <param name="mark">What is said of the row's mark.</param>
    public static WordBinaryBuilder EndRow(this WordBinaryBuilder file, short[] edges, short[]? flags = null, byte[]? mark = null)
    {
        List<byte> operand = [(byte)(edges.Length - 1), .. edges.SelectMany(BitConverter.GetBytes)];
        for (var cell = 0; cell < edges.Length - 1; cell++)
        {
            operand.AddRange(BitConverter.GetBytes(flags?[cell] ?? 0));
            operand.AddRange(new byte[18]);
        }

        return file.End('\u0007', mark ?? [], [.. InTable, 0x17, 0x24, 1, 0x08, 0xD6, .. BitConverter.GetBytes((short)(operand.Count + 1)), .. operand]);
    }

    /// <summary>A row of cells with one paragraph each.</summary>
    public static WordBinaryBuilder Row(this WordBinaryBuilder file, short[] edges, short[]? flags, params string[] texts)
    {
        foreach (var text in texts)
        {
            file.Run(text).EndCell();
        }

        return file.EndRow(edges, flags);
    }

    private static ReadResult Read(IDocumentReader reader, byte[] bytes, ReadLimits? limits) => reader.Read(
        new InputContent(bytes, "report.doc"),
        new DocumentSource { Name = "report.doc", ByteCount = bytes.Length, Sha256 = "" },
        limits ?? ReadLimits.Default with { MaxSeconds = 3600 },
        TestContext.Current.CancellationToken);
}
