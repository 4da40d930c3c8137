using System.Buffers;
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
}

/// <summary>The marks of a stretch of lines.</summary>
/// <param name="Kind">How cells are marked.</param>
/// <param name="StartsWithPipe">Whether the pipe at the start of a line only opens the row.</param>
/// <param name="EndsWithPipe">Whether the pipe at the end of a line only closes the row.</param>
internal readonly record struct LineMarks(LineMarkKind Kind, bool StartsWithPipe, bool EndsWithPipe)
{
    // A line of cells among lines that wrap or stand alone: a third is far above what stray marks in prose reach.
    private const int MarkedShare = 3;

    // An outer pipe belongs to the style when nearly all rows have it; a blank last cell gives it to a few.
    private const double OuterPipeShare = 0.85;

    public static readonly SearchValues<char> Pipes = SearchValues.Create("|｜│┃∣¦");

    public static LineMarks Judge(ReportText text, int first, int end)
    {
        int lines = 0, piped = 0, pipeRows = 0, opened = 0, closed = 0, tabbed = 0, tabRows = 0;
        for (var index = first; index < end; index++)
        {
            var line = text.Segments[index].Text.Span;
            var trimmed = line.Trim();
            if (line.Contains('\t'))
            {
                tabbed++;
                tabRows += line.TrimStart(" \u3000").LastIndexOf('\t') > 0 ? 1 : 0;
                lines += trimmed.IsEmpty ? 1 : 0;
            }

            if (trimmed.IsEmpty)
            {
                continue;
            }

            lines++;
            if (trimmed.IndexOfAny(Pipes) < 0)
            {
                continue;
            }

            piped++;
            if (CountFilled(trimmed) >= 3)
            {
                pipeRows++;
                opened += Pipes.Contains(trimmed[0]) ? 1 : 0;
                closed += Pipes.Contains(trimmed[^1]) ? 1 : 0;
            }
        }

        if (piped * MarkedShare >= lines && piped > 0)
        {
            return pipeRows > 0
                ? new LineMarks(LineMarkKind.PipeRows, opened >= pipeRows * OuterPipeShare, closed >= pipeRows * OuterPipeShare)
                : new LineMarks(LineMarkKind.PipeCells, false, false);
        }

        return tabbed * MarkedShare >= lines && tabbed > 0
            ? new LineMarks(tabRows * 2 > tabbed ? LineMarkKind.TabRows : LineMarkKind.TabCells, false, false)
            : default;
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
