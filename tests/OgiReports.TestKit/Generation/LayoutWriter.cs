namespace OgiReports.TestKit.Generation;

/// <summary>
/// Draws a table with spaces as a PDF page shows it: every cell at its column, wrapped, and centred in the rows
/// that it spans, so that labels stand above and below the line of their numbers.
/// </summary>
internal sealed class LayoutWriter(ReportDraft draft)
{
    private readonly Dice _dice = draft.Dice;
    private readonly int _indent = draft.Dice.Between(0, 6);
    private readonly int _gap = draft.Dice.Below(3);
    private readonly bool _centres = draft.Dice.Chance(0.4);
    private readonly bool _numbersBetween = draft.Dice.Chance(0.6);
    private readonly int _drift = draft.Dice.Below(3);

    public List<string> Write(Sheet sheet)
    {
        var widths = Widths(sheet);
        var left = new int[widths.Length + 1];
        left[0] = _indent;
        for (var i = 0; i < widths.Length; i++)
        {
            left[i + 1] = left[i] + widths[i];
        }

        var texts = sheet.Rows.ConvertAll(row => Texts(row, left));
        var tops = Tops(sheet, texts);
        var page = new List<char[]>();
        for (var i = 0; i < tops[^1]; i++)
        {
            page.Add(Enumerable.Repeat(' ', left[^1] + 40).ToArray());
        }

        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            DrawRow(sheet.Rows[i], texts[i], left, tops, i, page);
        }

        return Lines(page, tops, sheet);
    }

    private int[] Widths(Sheet sheet)
    {
        var number = _dice.Between(7, 10);
        return sheet.Name switch
        {
            "proactive" => [_dice.Between(18, 26), 15, 15, 15],
            "remedies" => [.. Enumerable.Repeat(_dice.Between(6, 8), sheet.Columns)],
            _ => [_dice.Between(4, 6), _dice.Between(6, 9), _dice.Between(16, 24), .. Enumerable.Repeat(number, sheet.Columns - 3)],
        };
    }

    private static List<List<string>> Texts(List<SheetCell> row, int[] left)
    {
        var column = 0;
        var texts = new List<List<string>>();
        foreach (var cell in row)
        {
            var width = left[column + cell.Span] - left[column] - 2;
            texts.Add(cell.IsCovered || cell.Text.Length == 0 ? []
                : cell.IsFigure ? [cell.Text]
                : cell.Rows > 10 ? Vertical(cell.Text)
                : RawWriter.Wrap(cell.Text, width));
            column += cell.Span;
        }

        return texts;
    }

    private static List<string> Vertical(string text) => [text[..2], .. text[2..].Select(c => c.ToString())];

    private int[] Tops(Sheet sheet, List<List<List<string>>> texts)
    {
        var tops = new int[sheet.Rows.Count + 1];
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            var row = sheet.Rows[i];
            var height = 1;
            for (var c = 0; c < row.Count; c++)
            {
                height = row[c].Rows == 1 ? Math.Max(height, texts[i][c].Count) : height;
            }

            // Numbers centred beside an even number of label lines stand on a line of their own.
            if (height > 1 && height % 2 == 0 && row[^1].IsFigure && _numbersBetween)
            {
                height++;
            }

            tops[i + 1] = tops[i] + height + _gap;
        }

        return tops;
    }

    private void DrawRow(
        List<SheetCell> row, List<List<string>> texts, int[] left, int[] tops, int index, List<char[]> page)
    {
        var column = 0;
        for (var c = 0; c < row.Count; c++)
        {
            var cell = row[c];
            var height = tops[index + cell.Rows] - tops[index] - _gap;
            var width = left[column + cell.Span] - left[column];
            var lines = texts[c];
            var parts = cell.Rows == 1 && lines.Count > 1 && lines.Count % 2 == 0 && height == lines.Count + 1;
            for (var i = 0; i < lines.Count; i++)
            {
                var offset = parts ? (i < lines.Count / 2 ? i : i + 1) : Math.Max(0, (height - lines.Count) / 2) + i;
                // Points become characters by rounding, so that the same column wanders by one or two.
                var drift = cell.IsFigure ? _dice.Below(_drift + 1) : 0;
                var x = left[column] + drift + (_centres && !IsLabel(row, cell) ? Math.Max(0, (width - lines[i].Length) / 2) : 0);
                Put(page, tops[index] + offset, x, lines[i]);
            }

            column += cell.Span;
        }
    }

    private static bool IsLabel(List<SheetCell> row, SheetCell cell) => !cell.IsFigure && row.Exists(other => other.IsFigure);

    private static void Put(List<char[]> page, int y, int x, string text)
    {
        if (y >= page.Count)
        {
            return;
        }

        var line = page[y];
        var at = x;
        while (at > 0 && line[at - 1] != ' ')
        {
            at++;
        }

        for (var i = 0; i < text.Length && at + i < line.Length; i++)
        {
            line[at + i] = text[i];
        }
    }

    private List<string> Lines(List<char[]> page, int[] tops, Sheet sheet)
    {
        var lines = new List<string>();
        for (var y = 0; y < page.Count; y++)
        {
            lines.Add(new string(page[y]).TrimEnd());
        }

        // A page may end between two rows, in the middle of what a group label spans.
        if (sheet.Rows.Count > 10 && _dice.Chance(0.7))
        {
            lines.Insert(tops[_dice.Between(5, sheet.Rows.Count - 2)], "\f");
        }

        return lines;
    }
}
