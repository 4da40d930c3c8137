namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>A row of an aligned table.</summary>
/// <param name="Labels">The lines of its label.</param>
/// <param name="Numbers">The lines of its numbers; none for a row of blanks.</param>
internal sealed record AlignedRow(List<LabelLine> Labels, List<StackLine> Numbers)
{
    public double Y => Numbers.Count > 0 ? Numbers[0].Y : Labels[0].Y;

    public double Top => Labels.Count == 0 ? Y : Math.Min(Y, Labels[0].Y);
}
