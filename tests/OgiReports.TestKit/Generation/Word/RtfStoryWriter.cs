using System.Globalization;
using System.Text;

namespace OgiReports.TestKit.Generation.Word;

/// <summary>Writes a story as RTF, as Word does. Rows that are not shown are left out: the format has no such rows.</summary>
internal sealed class RtfStoryWriter
{
    private const int ColumnWidth = 900;

    private readonly StringBuilder _rtf = new("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\*\\generator Riched}\n");

    public byte[] Write(List<StoryBlock> story)
    {
        WriteBlocks(story, 0);
        return Encoding.ASCII.GetBytes(_rtf.Append('}').ToString());
    }

    private void WriteBlocks(List<StoryBlock> blocks, int depth)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index] is StoryTable table)
            {
                foreach (var row in table.Rows.Where(row => !row.IsDeleted && !row.IsHidden))
                {
                    WriteRow(row, depth + 1);
                }
            }
            else
            {
                WriteParagraph((StoryParagraph)blocks[index], depth);
                // The last paragraph of a cell is ended by the cell's mark.
                _rtf.Append(depth == 0 || index < blocks.Count - 1 ? EndOf((StoryParagraph)blocks[index]) : "");
            }
        }
    }

    private static string EndOf(StoryParagraph paragraph) =>
        paragraph.Inks is [{ Kind: InkKind.Deleted }] ? "{\\deleted\\par}\n" : paragraph.IsHidden ? "{\\v\\par}\n" : "\\par\n";

    private void WriteParagraph(StoryParagraph paragraph, int depth)
    {
        _rtf.Append("\\pard\\plain").Append(depth > 0 ? string.Create(CultureInfo.InvariantCulture, $"\\intbl\\itap{depth}") : "").Append(' ');
        if (paragraph.List is { } list)
        {
            _rtf.Append("{\\listtext ").Append(Escape(list.Written())).Append('}');
        }

        foreach (var ink in paragraph.Inks)
        {
            _rtf.Append(ink.Kind switch
            {
                InkKind.Deleted => $"{{\\deleted\\revauthdel1 {Escape(ink.Text)}}}",
                InkKind.Inserted => $"{{\\revised\\revauth1 {Escape(ink.Text)}}}",
                InkKind.Struck => $"{{\\strike {Escape(ink.Text)}}}",
                InkKind.Hidden => $"{{\\v {Escape(ink.Text)}}}",
                InkKind.Mark => $"{{\\super {Escape(ink.Text)}}}",
                InkKind.Field => $"{{\\field{{\\*\\fldinst {{ =SUM(LEFT) 12 }}}}{{\\fldrslt {{{Escape(ink.Text)}}}}}}}",
                _ => $"{{{Escape(ink.Text)}}}",
            });
        }
    }

    private void WriteRow(StoryRow row, int depth)
    {
        if (depth == 1)
        {
            _rtf.Append(Definition(row));
        }

        foreach (var cell in row.Cells)
        {
            WriteBlocks(cell.Blocks, depth);
            _rtf.Append(depth == 1 ? "\\cell\n" : "\\nestcell{\\nonesttables\\par }\n");
        }

        _rtf.Append(depth == 1 ? "\\row\n" : $"{{\\*\\nesttableprops{Definition(row)}\\nestrow}}\n");
    }

    private static string Definition(StoryRow row)
    {
        var right = row.Before * ColumnWidth;
        var rtf = new StringBuilder().Append(CultureInfo.InvariantCulture, $"\\trowd\\trgaph108\\trleft{right}");
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var cell = row.Cells[index];
            right += cell.Span * ColumnWidth;
            var isFirstAcross = index + 1 < row.Cells.Count && row.Cells[index + 1].IsAcross;
            rtf.Append(cell.IsAcross ? "\\clmrg" : isFirstAcross ? "\\clmgf" : "")
                .Append(cell.Down switch { StoryMerge.First => "\\clvmgf", StoryMerge.Follower => "\\clvmrg", _ => "" })
                .Append(CultureInfo.InvariantCulture, $"\\clvertalc\\cellx{right}");
        }

        return rtf.ToString();
    }

    private static string Escape(string text)
    {
        var rtf = new StringBuilder();
        foreach (var character in text)
        {
            if (character is '\\' or '{' or '}')
            {
                rtf.Append('\\').Append(character);
            }
            else if (character is >= ' ' and < '\u0080')
            {
                rtf.Append(character);
            }
            else
            {
                rtf.Append(CultureInfo.InvariantCulture, $"\\u{(short)character}?");
            }
        }

        return rtf.ToString();
    }
}
