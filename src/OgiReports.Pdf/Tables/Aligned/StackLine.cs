using OgiReports.Pdf.Lines;

namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>A line among those of all pages, one page below the other.</summary>
/// <param name="Line">The line.</param>
/// <param name="Chunks">Its pieces from left to right.</param>
/// <param name="Offset">What the pages above add to the line's height.</param>
internal sealed record StackLine(TextLine Line, List<LineChunk> Chunks, double Offset)
{
    /// <summary>The middle of the line: where it stands on its page and what the pages above add.</summary>
    public double Y { get; } = Offset + Line.Glyphs[0].Baseline - (0.35 * Line.Size);

    /// <summary>Whether numbers stand in the line and no words behind the first of them.</summary>
    public bool IsNumberLine { get; } = FindNumbers(Chunks);

    public IEnumerable<LineChunk> Figures => Chunks.Where(chunk => chunk.IsFigure);

    public double FirstFigureLeft => Chunks.First(chunk => chunk.IsFigure).Left;

    private static bool FindNumbers(List<LineChunk> chunks)
    {
        var first = chunks.FindIndex(chunk => chunk.IsFigure);
        return first >= 0 && chunks.FindLastIndex(chunk => !chunk.IsFigure) < first && (chunks.Count - first > 1 || first == 0 || chunks[first].Left - chunks[first - 1].Right > 2 * chunks[first].Size);
    }
}
