using System.Collections.Immutable;
using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;

namespace OgiReports.Text;

/// <summary>
/// Reads a table drawn with <c>+</c>, <c>-</c> and <c>|</c> whose cells run over several lines: only the drawing tells which
/// lines are of one row. Slots between the drawn corners that no line parts are of one cell. Wide characters take two
/// columns. What does not add up to rectangles stays lines.
/// </summary>
internal sealed class GridTable
{
    private const int SlotLimit = 20_000;

    private readonly IReadOnlyList<LineBlock> _lines;
    private readonly string[] _columns;
    private readonly int[] _rowRules;
    private readonly int[] _columnRules;

    private GridTable(IReadOnlyList<LineBlock> lines)
    {
        _lines = lines;
        _columns = [.. lines.Select(line => Spread(line.Text.Span))];
        _rowRules = [.. Enumerable.Range(0, lines.Count).Where(index => IsRule(lines[index].Text.Span))];
        _columnRules = [.. _rowRules.SelectMany(rule => Corners(_columns[rule])).Distinct().Order()];
    }

    /// <summary>Whether a line can be one of such a table.</summary>
    public static bool MayHold(ReadOnlySpan<char> line) => line.TrimStart() is ['+' or '|', ..] && line.TrimEnd() is [.., '+' or '|'];

    /// <summary>Whether a line is a rule of such a table, or begins with one.</summary>
    public static bool IsRule(ReadOnlySpan<char> line) =>
        line.TrimStart() is ['+', '-' or '=', ..] || (line.TrimStart() is ['|', ..] && (line.Contains("+--", StringComparison.Ordinal) || line.Contains("--+", StringComparison.Ordinal)));

    /// <summary>Reads a run of lines that may be a table; null when lines alone say as much, or when the drawing is broken.</summary>
    /// <param name="lines">The run: its first and last line are rules.</param>
    public static TableBlock? TryRead(IReadOnlyList<LineBlock> lines)
    {
        var table = new GridTable(lines);
        var hasTallRow = table._rowRules.Zip(table._rowRules.Skip(1), static (above, below) => below - above).Any(static distance => distance > 2);
        var (rows, columns) = (table._rowRules.Length - 1, table._columnRules.Length - 1);
        return hasTallRow && columns > 0 && rows * columns <= SlotLimit && table.TryJoin(rows, columns, out var cells)
            ? new TableBlock(new TableGrid(rows, columns, cells), lines[0].Location)
            : null;
    }

    /// <summary>A character a column: what follows a wide character has a zero in between.</summary>
    private static string Spread(ReadOnlySpan<char> line)
    {
        var spread = new StringBuilder(line.Length * 2);
        foreach (var character in line)
        {
            spread.Append(character);
            if (character >= '\u2E80' && character is not (>= '\uFF61' and <= '\uFFDC'))
            {
                spread.Append('\0');
            }
        }

        return spread.ToString();
    }

    private static IEnumerable<int> Corners(string rule) => Enumerable.Range(0, rule.Length).Where(column => rule[column] == '+');

    private bool TryJoin(int rows, int columns, out ImmutableArray<TableCell> cells)
    {
        cells = [];
        var owner = new int[rows, columns];
        var found = ImmutableArray.CreateBuilder<TableCell>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (owner[row, column] != 0)
                {
                    continue;
                }

                var (rowEnd, columnEnd) = (row + 1, column + 1);
                while (columnEnd < columns && !IsParted(row, columnEnd))
                {
                    columnEnd++;
                }

                while (rowEnd < rows && !IsRuled(rowEnd, column))
                {
                    rowEnd++;
                }

                for (var y = row; y < rowEnd; y++)
                {
                    for (var x = column; x < columnEnd; x++)
                    {
                        if (owner[y, x] != 0 || (x > column && IsParted(y, x)) || (y > row && IsRuled(y, x)))
                        {
                            return false;
                        }

                        owner[y, x] = found.Count + 1;
                    }

                    if (!IsParted(y, column) || !IsParted(y, columnEnd))
                    {
                        return false;
                    }
                }

                found.Add(Read(row, rowEnd, column, columnEnd));
            }
        }

        cells = found.DrainToImmutable();
        return true;
    }

    /// <summary>Whether a line is drawn between two slots side by side: left of a column, through the height of a row.</summary>
    private bool IsParted(int row, int column)
    {
        var at = _columnRules[column];
        for (var line = _rowRules[row] + 1; line < _rowRules[row + 1]; line++)
        {
            if (at >= _columns[line].Length || _columns[line][at] != '|')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a line is drawn above a slot.</summary>
    private bool IsRuled(int row, int column)
    {
        var rule = _columns[_rowRules[row]];
        for (var at = _columnRules[column] + 1; at < _columnRules[column + 1]; at++)
        {
            if (at >= rule.Length || rule[at] is not ('-' or '=' or '+' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    private TableCell Read(int row, int rowEnd, int column, int columnEnd)
    {
        var (left, right) = (_columnRules[column] + 1, _columnRules[columnEnd]);
        var text = new StringBuilder();
        SourceLocation? place = null;
        for (var line = _rowRules[row] + 1; line < _rowRules[rowEnd]; line++)
        {
            var spread = _columns[line];
            var piece = spread[Math.Min(left, spread.Length)..Math.Min(right, spread.Length)].Replace("\0", "", StringComparison.Ordinal);
            if (piece.AsSpan().Trim() is { IsEmpty: false } words)
            {
                var before = spread.AsSpan(0, left);
                var start = left - before.Count('\0') + (piece.Length - piece.AsSpan().TrimStart().Length);
                place ??= _lines[line].Locate(start, words.Length);
                // Digits on two lines may be one number or two: they are not joined.
                text.Append(text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(words[0]) ? "\n" : "").Append(words);
            }
        }

        return new TableCell(row, column, rowEnd - row, columnEnd - column, text.ToString(), place ?? _lines[_rowRules[row] + 1].Location);
    }
}
