using System.Buffers;
using OgiReports.Documents.Text;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables;

/// <summary>How lines mark their cells.</summary>
internal enum LineMarkKind
{
    /// <summary>Not at all, or by white space.</summary>
    None,

    /// <summary>A row a line, pipes between the cells.</summary>
    PipeRows,

    /// <summary>Pipes between the cells, lines anywhere.</summary>
    PipeCells,

    /// <summary>A row a line, tabs between the cells.</summary>
    TabRows,

    /// <summary>A tab before every cell, an empty line after every row.</summary>
    TabCells,

    /// <summary>A row a line, commas between the cells; quotes stand round a cell that has some itself.</summary>
    CommaRows,
}

/// <summary>The marks of a stretch of lines.</summary>
/// <param name="Kind">How cells are marked.</param>
/// <param name="StartsWithPipe">Whether the pipe at the start of a line only opens the row; for pipe cells, whether a bare pipe at the margin does.</param>
/// <param name="EndsWithPipe">Whether the pipe at the end of a line only closes the row.</param>
internal readonly record struct LineMarks(LineMarkKind Kind, bool StartsWithPipe, bool EndsWithPipe)
{
    // A line of cells among lines that wrap or stand alone: a third is far above what stray marks in prose reach.
    private const int MarkedShare = 3;

    // The widest row has no more cells than this; a line with more holds several rows and counts for as many.
    private const int CellsPerRow = 11;

    // Even the longest label leaves more pipes a line than this.
    private const int CharactersPerPipe = 60;

    // An outer pipe belongs to the style when nearly all rows have it; a blank last cell gives it to a few.
    private const double OuterPipeShare = 0.85;

    public static readonly SearchValues<char> Pipes = SearchValues.Create("|｜│┃∣¦");

    public static LineMarks Judge(ReportText text, int first, int end, int startOffset, int endOffset)
    {
        int lines = 0, commaRows = 0, commaNumbers = 0, piped = 0, pipeRows = 0, opened = 0, closed = 0, tabbed = 0, tabRows = 0, bare = 0, indented = 0, numbersAtMargin = 0, labels = 0, labelsAtMargin = 0;
        var cellCounts = new Dictionary<int, int>();
        var closedCellCounts = new Dictionary<int, int>();
        var openedCellCounts = new Dictionary<int, int>();
        for (var index = first; index < end; index++)
        {
            ref readonly var segment = ref text.Segments[index];
            var from = Math.Max(0, startOffset - segment.Offset);
            var to = Math.Min(segment.Text.Length, endOffset - segment.Offset);
            var line = to <= from ? [] : segment.Text.Span[from..to];
            var trimmed = line.Trim();
            if (line.Contains('\t'))
            {
                var rows = RowsOf(line.Count('\t') + 1);
                tabbed += rows;
                tabRows += line.TrimStart(" \u3000").LastIndexOf('\t') > 0 ? rows : 0;
                lines += rows - (trimmed.IsEmpty ? 0 : 1);
            }

            if (trimmed.IsEmpty)
            {
                continue;
            }

            lines++;
            commaRows += CommaCells.IsRow(trimmed, out var hasNumbers) ? 1 : 0;
            commaNumbers += hasNumbers ? 1 : 0;
            // In a long line a pipe or two are stray marks in prose.
            var pipes = CountCells(trimmed) - 1;
            if (pipes * CharactersPerPipe < trimmed.Length)
            {
                continue;
            }

            var rowsOfLine = RowsOf(pipes + 1);
            piped += rowsOfLine;
            lines += rowsOfLine - 1;
            bare += trimmed.Length == 1 && line[0] == trimmed[0] ? 1 : 0;
            indented += char.IsWhiteSpace(line[0]) ? 1 : 0;
            var isLabel = CharacterFolding.IsIdeograph(CharacterFolding.Fold(trimmed[0])) || trimmed[0] is '（' or '(';
            labels += isLabel ? 1 : 0;
            labelsAtMargin += isLabel && !char.IsWhiteSpace(line[0]) ? 1 : 0;
            numbersAtMargin += char.IsAsciiDigit(CharacterFolding.Fold(line[0])) ? 1 : 0;
            if (CountFilled(trimmed) >= 3)
            {
                pipeRows++;
                var isOpened = Pipes.Contains(trimmed[0]);
                opened += isOpened ? 1 : 0;
                var isClosed = Pipes.Contains(trimmed[^1]);
                closed += isClosed ? 1 : 0;
                var cells = pipes + 1;
                Count(cellCounts, cells);
                Count(closedCellCounts, cells - (isClosed ? 1 : 0));
                Count(openedCellCounts, cells - (isOpened ? 1 : 0));
            }
        }

        if (piped * MarkedShare >= lines && piped > 0)
        {
            if (pipeRows == 0)
            {
                // All numbers and most labels indented, a bare pipe at the margin before each row: only there does a pipe open a row.
                return new LineMarks(LineMarkKind.PipeCells, bare > 0 && indented > bare && numbersAtMargin == 0 && labelsAtMargin * 2 < labels, false);
            }

            return new LineMarks(
                LineMarkKind.PipeRows,
                IsOuter(opened, pipeRows, cellCounts, openedCellCounts),
                IsOuter(closed, pipeRows, cellCounts, closedCellCounts));
        }

        if (tabbed * MarkedShare >= lines && tabbed > 0)
        {
            return new LineMarks(tabRows * 2 > tabbed ? LineMarkKind.TabRows : LineMarkKind.TabCells, false, false);
        }

        return commaRows * MarkedShare >= lines && commaNumbers > 0 ? new LineMarks(LineMarkKind.CommaRows, false, false) : default;
    }

    /// <summary>Whether a pipe at the edge of lines only opens or closes rows. On all lines it does; on most it does where fewer lines would be of one length with it: else it marks an empty cell.</summary>
    private static bool IsOuter(int edged, int rows, Dictionary<int, int> cellCounts, Dictionary<int, int> countsWithout) =>
        edged == rows || (edged >= rows * OuterPipeShare && cellCounts.Values.Max() < countsWithout.Values.Max());

    private static int RowsOf(int cells) => Math.Max(1, cells / CellsPerRow);

    private static void Count(Dictionary<int, int> counts, int cells) => counts[cells] = counts.GetValueOrDefault(cells) + 1;

    private static int CountCells(ReadOnlySpan<char> line)
    {
        var cells = 1;
        foreach (var character in line)
        {
            cells += Pipes.Contains(character) ? 1 : 0;
        }

        return cells;
    }

    private static int CountFilled(ReadOnlySpan<char> line)
    {
        var filled = 0;
        while (!line.IsEmpty)
        {
            var length = line.IndexOfAny(Pipes);
            length = length < 0 ? line.Length : length;
            filled += line[..length].IsWhiteSpace() ? 0 : 1;
            line = line[Math.Min(line.Length, length + 1)..];
        }

        return filled;
    }
}
