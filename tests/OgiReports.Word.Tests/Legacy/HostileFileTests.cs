using System.Buffers.Binary;
using OgiReports.TestKit.Legacy;
using static OgiReports.Word.Tests.Legacy.LegacyReading;

namespace OgiReports.Word.Tests.Legacy;

/// <summary>Files that lie about sizes and places: an answer in bounded time and memory, never an exception.</summary>
public sealed class HostileFileTests
{
    private const long MemoryLimit = 40_000_000;

    private static readonly byte[] Small = new WordBinaryBuilder { PieceCount = 3 }
        .Paragraph("一、总体情况").Row([0, 900, 1800], [0x60, 0], "规章", "12").Row([0, 900, 1800], [0x20, 0], "", "3").Paragraph("后").Build();

    [Fact]
    public void Every_cut_that_costs_anything_gives_a_diagnostic()
    {
        var whole = Reading.Lines(Doc(Small));
        for (var length = 8; length < Small.Length; length += 41)
        {
            var result = Doc(Small[..length]);
            Assert.True(result.Diagnostics.Length > 0 || Reading.Lines(result).SequenceEqual(whole));
        }
    }

    [Fact]
    public void Every_number_that_becomes_enormous_is_borne()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var offset = 0x18; offset + 4 <= Small.Length; offset += 4)
        {
            var hostile = (byte[])Small.Clone();
            BinaryPrimitives.WriteUInt32LittleEndian(hostile.AsSpan(offset), 0x7FFFFFFF);
            var start = GC.GetAllocatedBytesForCurrentThread();
            Doc(hostile);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - start < MemoryLimit, $"The number at {offset:X} costs {GC.GetAllocatedBytesForCurrentThread() - start:N0} bytes.");
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() > before);
    }

    [Theory]
    [InlineData(0x30)]
    [InlineData(0x3C)]
    [InlineData(0x44)]
    [InlineData(0x4C)]
    public void A_header_that_points_anywhere_is_borne(int field)
    {
        foreach (var sector in (uint[])[0, 1, 2, 3, 0xFFFFFFFA, 0x10000000])
        {
            var hostile = (byte[])Small.Clone();
            BinaryPrimitives.WriteUInt32LittleEndian(hostile.AsSpan(field), sector);
            Assert.NotNull(Doc(hostile));
        }
    }

    [Fact]
    public void Chains_that_run_in_a_circle_end()
    {
        // Every entry of the file allocation table names the sector before it, or itself.
        var fat = 512 + (512 * (int)BinaryPrimitives.ReadUInt32LittleEndian(Small.AsSpan(0x4C)));
        foreach (var step in (int[])[0, -1, 1])
        {
            var hostile = (byte[])Small.Clone();
            for (var sector = 1; sector < 128; sector++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(hostile.AsSpan(fat + (4 * sector)), step == 1 && sector == 20 ? 1 : sector + step);
            }

            Assert.NotNull(Doc(hostile));
        }
    }

    [Fact]
    public void Fields_in_fields_cost_no_more_than_their_length()
    {
        // Nested marking of each level would be ten thousand million steps.
        var text = new string('\u0013', 200_000) + new string('\u0015', 200_000);
        Assert.NotNull(Doc(new WordBinaryBuilder { IsCompressed = true }.Run(text, Special).End().Build()).Document);
    }

    [Fact]
    public void Rows_of_ever_other_widths_make_no_enormous_grid()
    {
        var file = new WordBinaryBuilder();
        for (short row = 1; row <= 3000; row++)
        {
            file.Row([0, (short)(row * 10), 32000], null, "0", "1");
        }

        Assert.Contains(Doc(file.Paragraph("").Build()).Diagnostics, diagnostic => diagnostic.Code == "OGI1148");
    }

    [Fact]
    public void More_paragraphs_than_any_document_are_told() =>
        Assert.Equal("OGI1151", Assert.Single(Doc(new WordBinaryBuilder { IsCompressed = true }.Run(new string('\r', 600_000)).End().Build()).Diagnostics).Code);

    [Fact]
    public void Notes_without_end_are_told() =>
        Assert.Equal("OGI1151", Assert.Single(Rtf("{\\rtf1" + string.Concat(Enumerable.Repeat("{\\footnote a}", 60_000)) + "}").Diagnostics).Code);

    [Fact]
    public void Old_formats_end_at_their_time()
    {
        var limits = Documents.Reading.ReadLimits.Default with { MaxSeconds = 0 };
        Assert.Equal("OGI1005", Assert.Single(Rtf("{\\rtf1" + string.Concat(Enumerable.Repeat("\\par", 100_000)) + "}", limits).Diagnostics).Code);
    }

    [Fact]
    public void Deep_groups_of_rtf_are_told() =>
        Assert.Equal("OGI1149", Assert.Single(Rtf("{\\rtf1" + new string('{', 100_000) + "a" + new string('}', 100_000) + "}").Diagnostics).Code);

    [Fact]
    public void Binary_data_longer_than_the_file_ends_it() =>
        Assert.Equal("OGI1149", Assert.Single(Rtf("{\\rtf1 a\\par{\\pict\\bin99999999 xyz}}").Diagnostics).Code);

    [Fact]
    public void Changed_bytes_of_rtf_never_throw()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 S;}}\\trowd\\clvmgf\\cellx900\\cellx1800\\pard\\intbl \\'b9\\'e6\\cell\\u49?2\\cell\\row{\\field{\\*\\fldinst X}{\\fldrslt 3}}\\par}");
        for (var index = 6; index < bytes.Length; index++)
        {
            foreach (var value in (byte[])[0x5C, 0x7B, 0x7D, 0x39, 0xFF, 0])
            {
                var changed = (byte[])bytes.Clone();
                changed[index] = value;
                Assert.NotNull(Rtf(System.Text.Encoding.Latin1.GetString(changed)));
            }
        }
    }
}
