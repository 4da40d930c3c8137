using OgiReports.Pdf.Lines;

namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>A piece of a line that white space parts from its neighbours.</summary>
/// <param name="Line">The piece as a line of its own.</param>
/// <param name="IsFigure">Whether it is a number or a mark in a number's place.</param>
internal sealed record LineChunk(TextLine Line, bool IsFigure)
{
    /// <summary>Where the piece begins, by the advance of its first glyph: ink alone would part narrow figures from their column.</summary>
    public double Left => Line.Glyphs[0].Start;

    public double Right => Line.End;

    public double Center => (Left + Right) / 2;

    public double Size => Line.Size;

    public bool Overlaps(double left, double right) => Left < right && Right > left;
}
