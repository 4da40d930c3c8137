using System.Text;
using OgiReports.Documents.Sources;
using OgiReports.Pdf.Lines;

namespace OgiReports.Pdf.Tables;

/// <summary>Joins a cell's lines to its text. A line that fills its cell goes on in the next one; whether figures on two lines are one number is otherwise not known, and they stay apart.</summary>
internal static class CellWriter
{
    // What cells keep free on both sides together; word processors take 5.4 points a side.
    private const double Padding = 12;

    // What double and triple lines as borders leave of it, and how much the two sides of a cell differ.
    private const double WidestPadding = 28;
    private const double Slack = 2;

    // A shorter number on a line of its own is whole, unless the rest of the table shows that its columns are that narrow.
    private const int ShortestCutNumber = 3;

    /// <summary>Whether the next glyph would not have fitted into a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="left">The cell's left border.</param>
    /// <param name="right">The cell's right border.</param>
    /// <param name="nextWidth">The width of the next glyph.</param>
    /// <param name="padding">What the table's cells are known to keep free on both sides together; never taken for less than is usual nor for far more.</param>
    public static bool FillsCell(TextLine line, double left, double right, double nextWidth, double padding = 0) =>
        right - line.End + (line.Left - left) < nextWidth + Math.Clamp(padding + Slack, Padding, WidestPadding);

    /// <param name="lines">The cell's lines.</param>
    /// <param name="left">The cell's left border.</param>
    /// <param name="right">The cell's right border.</param>
    /// <param name="room">What the table's other cells tell of the room in theirs; null when there is nothing to tell.</param>
    public static string Write(List<TextLine> lines, double left, double right, FigureRoom? room = null)
    {
        if (lines.Count == 1)
        {
            return lines[0].Text;
        }

        var text = new StringBuilder();
        TextLine? last = null;
        foreach (var line in lines)
        {
            if (last is not null && IsFigure(text[^1]) && IsFigure(line.Text[0])
                && (IsZero(text) || !IsCut(last, line, left, right, room)))
            {
                text.Append(' ');
            }

            text.Append(line.Text);
            last = line;
        }

        return text.ToString();
    }

    /// <summary>
    /// The number with commas that a bordered cell's lines are parts of, where one of them alone is none, as 5,82 over 9;
    /// null where that is not so. Two numbers of one cell would each be one.
    /// </summary>
    public static string? JoinGroups(List<TextLine> lines)
    {
        var joined = lines.Count > 1 ? string.Concat(lines.Select(line => line.Text)) : string.Empty;
        return IsGrouped(joined) && lines.Exists(line => line.Text.AsSpan().IndexOfAny(',', '，') >= 0 && !IsGrouped(line.Text)) ? joined : null;
    }

    /// <summary>Whether a text is digits in groups of three with commas between.</summary>
    private static bool IsGrouped(string text)
    {
        int group = 0, groups = 1;
        foreach (var character in text)
        {
            if (character is ',' or '，')
            {
                if (groups == 1 ? group is 0 or > 3 : group != 3)
                {
                    return false;
                }

                (group, groups) = (0, groups + 1);
            }
            else if (char.IsAsciiDigit(character) || character is >= '０' and <= '９')
            {
                group++;
            }
            else
            {
                return false;
            }
        }

        return groups > 1 && group == 3;
    }

    /// <summary>No number of more figures begins with a zero.</summary>
    private static bool IsZero(StringBuilder text) => text.Length == 1 && text[0] == '0';

    private static bool IsCut(TextLine last, TextLine next, double left, double right, FigureRoom? room)
    {
        var nextWidth = next.Glyphs[0].End - next.Glyphs[0].Start;
        return FillsCell(last, left, right, nextWidth)
            && (room is null ? last.Glyphs.Length >= ShortestCutNumber : room.IsFull(right - left, last.End - last.Left + nextWidth, last.Glyphs.Length));
    }

    /// <summary>The box around the lines; the cell's own when it has none. A cell that goes on over a page break stands where it begins.</summary>
    public static PageLocation Locate(PageCell cell, Pages.PageFrame frame)
    {
        if (cell.Lines.Count == 0)
        {
            return new PageLocation(frame.PageNumber, frame.ToPage(cell.Left, cell.Top, cell.Right, cell.Bottom));
        }

        var first = cell.Lines[0].Frame;
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var line in cell.Lines)
        {
            if (line.Frame.PageNumber == first.PageNumber)
            {
                left = Math.Min(left, line.Left);
                top = Math.Min(top, line.Top);
                right = Math.Max(right, line.Right);
                bottom = Math.Max(bottom, line.Bottom);
            }
        }

        return new PageLocation(first.PageNumber, first.ToPage(left, top, right, bottom));
    }

    private static bool IsFigure(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or ',' or '-';
}
