using OgiReports.Documents.Text;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Tables;

/// <summary>The cells of a line that has commas between them (CSV). A comma within a number makes a cell too many, so such a row fits no form.</summary>
internal static class CommaCells
{
    private const int LongestLabel = 60;
    private const int FewestBlanks = 3;
    private const int FewestCells = 2;
    private const char Quote = '"';

    /// <summary>Whether a line is a row: words, numbers and nothing, with commas between.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasNumbers">Whether it holds numbers, or as many empty cells as only a row for numbers has.</param>
    public static bool IsRow(ReadOnlySpan<char> line, out bool hasNumbers)
    {
        hasNumbers = false;
        if (!line.Contains(',') || CellText.Parse(line).State == CellState.Number)
        {
            return false;
        }

        int numbers = 0, blanks = 0, cells = 0;
        for (var position = 0; TryNext(line, ref position, out var start, out var length);)
        {
            cells++;
            var cell = line.Slice(start, length).Trim();
            switch (CellText.Parse(cell).State)
            {
                case CellState.Number or CellState.Dash or CellState.Slash:
                    numbers++;
                    break;
                case CellState.Blank:
                    blanks++;
                    break;
                case CellState.Text when cell.Length <= LongestLabel && !cell.Contains('。') && !EndsInNumber(cell):
                    break;
                default:
                    return false;
            }
        }

        hasNumbers = numbers > 0 || blanks >= FewestBlanks;
        return hasNumbers || cells >= FewestCells;
    }

    /// <summary>The next cell of a line; false when there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="position">Where to go on; beyond the line's end when there are no more.</param>
    /// <param name="start">Where the cell's text begins, behind a quote.</param>
    /// <param name="length">Its length, up to the closing quote.</param>
    public static bool TryNext(ReadOnlySpan<char> line, ref int position, out int start, out int length)
    {
        (start, length) = (position, 0);
        if (position > line.Length)
        {
            return false;
        }

        var end = position;
        if (end < line.Length && line[end] == Quote)
        {
            // A quote within quotes is doubled.
            start++;
            for (end++; end < line.Length && (line[end] != Quote || (end + 1 < line.Length && line[end + 1] == Quote)); end++)
            {
                end += line[end] == Quote ? 1 : 0;
            }

            length = Math.Min(end, line.Length) - start;
        }

        var comma = end < line.Length ? line[end..].IndexOf(',') : -1;
        var next = comma < 0 ? line.Length : end + comma;
        length = length > 0 || start > position ? length : next - start;
        position = next + 1;
        return true;
    }

    /// <summary>规章 1: white space divides the cells of this line, and the comma stands within a number.</summary>
    private static bool EndsInNumber(ReadOnlySpan<char> cell) => cell.Length > 0 && char.IsAsciiDigit(CharacterFolding.Fold(cell[^1]));
}
