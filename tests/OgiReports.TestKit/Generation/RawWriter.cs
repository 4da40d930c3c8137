namespace OgiReports.TestKit.Generation;

/// <summary>
/// Flattens a table as a PDF gives it in reading order: cells between spaces, a label that was wrapped on the page
/// before its numbers, a vertical label a character a line.
/// </summary>
internal sealed class RawWriter(ReportDraft draft)
{
    private readonly Dice _dice = draft.Dice;
    private readonly int _labelWidth = draft.Dice.Between(13, 24);
    private readonly int _headerWidth = draft.Dice.Between(2, 4);
    private readonly bool _cutsGroups = draft.Dice.Chance(0.4);
    private readonly bool _wrapsHeaders = draft.Dice.Chance(0.7);

    public List<string> Write(Sheet sheet)
    {
        var lines = new List<string>();
        string? late = null;
        foreach (var row in sheet.Rows)
        {
            if (row.Exists(cell => cell.IsFigure))
            {
                late = WriteFigures(row, lines, late);
            }
            else
            {
                WriteHeader(row, lines);
            }
        }

        return lines;
    }

    /// <summary>The numbers of a row with one space between; empty ones leave nothing.</summary>
    public static string Join(IEnumerable<SheetCell> cells) =>
        string.Join(' ', cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text));

    private string? WriteFigures(List<SheetCell> row, List<string> lines, string? late)
    {
        var labels = row.Where(cell => !cell.IsFigure && !cell.IsCovered && cell.Text.Length > 0).ToList();
        string? later = null;
        foreach (var group in labels.Where(cell => cell.Rows > 1))
        {
            later = WriteGroup(group, lines) ?? later;
        }

        var label = labels.Find(cell => cell.Rows == 1)?.Text ?? "";
        if (late is not null)
        {
            // The page ends inside the group: the second half of its label opens the next page.
            lines.Add("\f");
            label = $"{late} {label}";
        }

        var numbers = Join(row.Where(cell => cell.IsFigure));
        if (label.Length <= _labelWidth || row.Count <= 4)
        {
            lines.Add($"{label} {numbers}".Trim());
            return later;
        }

        lines.AddRange(Wrap(label, _labelWidth));
        if (numbers.Length == 0)
        {
            return later;
        }

        if (_dice.Chance(0.15))
        {
            lines[^1] += " " + numbers;
        }
        else
        {
            lines.Add(numbers);
        }

        return later;
    }

    private string? WriteGroup(SheetCell group, List<string> lines)
    {
        var text = group.Text;
        if (text.Length > 7)
        {
            // 三、本年度办理结果 runs down the page.
            lines.AddRange(_dice.OneOf(0, 1, 2) switch
            {
                0 => text.Select(c => c.ToString()),
                1 => text[2..].Select(c => c.ToString()).Prepend(text[..2]),
                _ => [text],
            });
            return null;
        }

        if (!_cutsGroups || text.Contains(' ', StringComparison.Ordinal))
        {
            lines.Add(text);
            return null;
        }

        lines.Add(text[..4]);
        if (draft.IsPaged && group.Rows > 2 && _dice.Chance(0.2))
        {
            draft.Record("group label over two pages");
            return text[4..];
        }

        lines.Add(text[4..]);
        return null;
    }

    private void WriteHeader(List<SheetCell> row, List<string> lines)
    {
        var cells = row.Where(cell => !cell.IsCovered && cell.Text.Length > 0).ToList();
        if (!_wrapsHeaders)
        {
            lines.Add(string.Join(' ', cells.Select(cell => cell.Text)));
            return;
        }

        // Wide cells share a line; narrow ones break after every two or three characters, each cell for itself.
        var isNarrow = row.Count > 4 || row.Exists(cell => cell.Text.StartsWith("本年新", StringComparison.Ordinal));
        var line = new List<string>();
        foreach (var cell in cells)
        {
            var width = cell.Span > 1 || !isNarrow ? 24 : row.Count > 4 ? _headerWidth : _headerWidth + 1;
            if (cell.Text.Length > width)
            {
                Flush(line, lines);
                lines.AddRange(Wrap(cell.Text, width));
            }
            else
            {
                line.Add(cell.Text);
            }
        }

        Flush(line, lines);
    }

    private static void Flush(List<string> line, List<string> lines)
    {
        if (line.Count > 0)
        {
            lines.Add(string.Join(' ', line));
            line.Clear();
        }
    }

    /// <summary>Cuts a text at a width; a number is never cut and no line begins with a closing mark.</summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = Math.Min(text.Length, at + width);
            while (end < text.Length && end > at + 1 && Sticks(text[end - 1], text[end]))
            {
                end--;
            }

            lines.Add(text[at..end].Trim());
            at = end;
        }

        lines.RemoveAll(line => line.Length == 0);
        return lines;
    }

    private static bool Sticks(char before, char after) =>
        (char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after))
        || "（〔《“(".Contains(before, StringComparison.Ordinal)
        || "，。、；：）〕》%,.;:)".Contains(after, StringComparison.Ordinal);
}
