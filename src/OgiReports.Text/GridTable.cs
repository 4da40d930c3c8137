using System.Collections.Immutable;
using System.Text;
using OgiReports.Documents.Blocks;
using OgiReports.Documents.Sources;
using OgiReports.Documents.Tables;
using OgiReports.Documents.Text;

namespace OgiReports.Text;

/// <summary>
/// Reads a table drawn with <c>+</c>, <c>-</c> and <c>|</c>, or with the characters made for it, whose cells run over several
/// lines: only the drawing tells which lines are of one row. Slots between the drawn corners that no line parts are of one
/// cell. What does not add up to rectangles stays lines.
/// </summary>
internal sealed class GridTable
{
    private const int SlotLimit = 20_000;

    private const int LongestWrap = 3;

    // Shorter ones may be dashes in a cell.
    private const int LoneRule = 10;

    private readonly IReadOnlyList<LineBlock> _lines;
    private readonly string[] _columns;
    private readonly int[] _rowRules;
    private readonly int[] _columnRules;

    private GridTable(IReadOnlyList<LineBlock> lines, WideCharacters wide)
    {
        _lines = lines;
        _columns = [.. lines.Select(line => Spread(line.Text.Span, wide))];
        _rowRules = [.. Enumerable.Range(0, lines.Count).Where(index => IsRule(lines[index].Text.Span))];
        _columnRules = [.. _rowRules.SelectMany(rule => Corners(_columns[rule])).Distinct().Order()];
    }

    /// <summary>Which characters take two columns: as the program liked that drew the table.</summary>
    private enum WideCharacters
    {
        /// <summary>Chinese ones.</summary>
        Chinese,

        /// <summary>Chinese ones, and the quotes and dashes of Chinese text.</summary>
        ChineseAndMarks,

        /// <summary>None: every character takes one.</summary>
        None,
    }

    /// <summary>Whether a line can be one of such a table.</summary>
    public static bool MayHold(ReadOnlySpan<char> line) => line.Trim() is [var first, .., var last] && (IsJoint(first) || IsBar(first)) && (IsJoint(last) || IsBar(last));

    /// <summary>Whether a line is a rule of such a table, or holds a piece of one beside a cell that goes on.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line is not [var first, ..] || !(IsJoint(first) || IsBar(first)))
        {
            return false;
        }

        // A piece of a rule is drawn from a joint, or, where a browser draws with |, all along the line.
        for (var index = 0; index + 2 < line.Length; index++)
        {
            if ((IsJoint(line[index]) && IsDrawn(line[index + 1])) || (IsDrawn(line[index + 1]) && IsJoint(line[index + 2]) && IsDrawn(line[index])))
            {
                return true;
            }
        }

        return line.Length > LoneRule && line[0] == '|' && line[1..^1].IndexOfAnyExcept('-', '=') < 0;
    }

    private static bool IsJoint(char character) => character == '+' || (character is >= '\u250C' and <= '\u254B' or >= '\u2552' and <= '\u256C' && !IsDrawn(character));

    private static bool IsBar(char character) => character is '|' or '\u2502' or '\u2503' or '\u2551';

    private static bool IsDrawn(char character) => character is '-' or '=' or '\u2500' or '\u2501' or '\u2550';

    /// <summary>Reads a run of lines that may be a table; null when lines alone say as much, or when the drawing is broken.</summary>
    /// <param name="lines">The run: its first and last line are rules.</param>
    public static TableBlock? TryRead(IReadOnlyList<LineBlock> lines)
    {
        foreach (var wide in Enum.GetValues<WideCharacters>())
        {
            var table = new GridTable(lines, wide);
            var (rows, columns) = (table._rowRules.Length - 1, table._columnRules.Length - 1);
            if (rows > 1 && columns > 1 && rows * columns <= SlotLimit && !table.ListsRows() && table.TryJoin(rows, columns, out var cells))
            {
                // One line a row and no cell that covers another: the lines alone say as much.
                var isPlain = cells.Length == rows * columns && lines.Count == rows + table._rowRules.Length;
                return isPlain ? null : new TableBlock(new TableGrid(rows, columns, cells), lines[0].Location);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether rows follow each other with no rule between them. A number that is too long for its cell may go on below;
    /// several on two lines, or one below words, are rows of their own.
    /// </summary>
    private bool ListsRows()
    {
        for (var rule = 0; rule + 1 < _rowRules.Length; rule++)
        {
            var words = new bool[_columnRules.Length];
            int withNumber = 0, withSeveral = 0;
            for (var line = _rowRules[rule] + 1; line < _rowRules[rule + 1]; line++)
            {
                var numbers = 0;
                for (var column = 0; column + 1 < _columnRules.Length; column++)
                {
                    var piece = PieceOf(line, column);
                    var isNumber = !piece.IsEmpty && IsNumber(piece);
                    if (isNumber && words[column])
                    {
                        return true;
                    }

                    words[column] |= !isNumber && !piece.IsEmpty;
                    numbers += isNumber ? 1 : 0;
                }

                withNumber += numbers > 0 ? 1 : 0;
                withSeveral += numbers > 1 ? 1 : 0;
            }

            // Digits of a narrow column run over two lines or three, in several columns at once.
            if (withSeveral > 1 && withNumber > LongestWrap)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Digits, or the dash or slash in their place.</summary>
    private static bool IsNumber(ReadOnlySpan<char> piece)
    {
        if (piece is "-" or "/" or "—" or "－")
        {
            return true;
        }

        foreach (var character in piece)
        {
            if (character != '\0' && !char.IsAsciiDigit(CharacterFolding.Fold(character)))
            {
                return false;
            }
        }

        return true;
    }

    private ReadOnlySpan<char> PieceOf(int line, int column)
    {
        var spread = _columns[line].AsSpan();
        return spread[Math.Min(_columnRules[column] + 1, spread.Length)..Math.Min(_columnRules[column + 1], spread.Length)].Trim();
    }

    /// <summary>A character a column: what follows a wide character has a zero in between.</summary>
    private static string Spread(ReadOnlySpan<char> line, WideCharacters wide)
    {
        var spread = new StringBuilder(line.Length * 2);
        foreach (var character in line)
        {
            spread.Append(character);
            var isWide = character switch
            {
                >= '\uFF61' and <= '\uFFDC' => false,
                >= '\u2E80' => wide != WideCharacters.None,
                '\u00B7' or (>= '\u2010' and <= '\u2027') => wide == WideCharacters.ChineseAndMarks,
                _ => false,
            };
            if (isWide)
            {
                spread.Append('\0');
            }
        }

        return spread.ToString();
    }

    private static IEnumerable<int> Corners(string rule) => Enumerable.Range(0, rule.Length).Where(column =>
        IsJoint(rule[column]) || (IsBar(rule[column]) && ((column > 0 && IsDrawn(rule[column - 1])) || (column + 1 < rule.Length && IsDrawn(rule[column + 1])))));


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
            if (at >= _columns[line].Length || !IsBar(_columns[line][at]))
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
            if (at >= rule.Length || !(IsDrawn(rule[at]) || IsJoint(rule[at]) || rule[at] is ':'))
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
                text.Append(text.Length > 0 && char.IsAsciiLetterOrDigit(CharacterFolding.Fold(text[^1])) && char.IsAsciiLetterOrDigit(CharacterFolding.Fold(words[0])) ? "\n" : "").Append(words);
            }
        }

        return new TableCell(row, column, rowEnd - row, columnEnd - column, text.ToString(), place ?? _lines[_rowRules[row] + 1].Location);
    }
}
