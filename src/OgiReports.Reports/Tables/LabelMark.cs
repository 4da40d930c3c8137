namespace OgiReports.Reports.Tables;

/// <summary>A row's label where it was found.</summary>
/// <param name="Order">The row's position in the form; labels stand in this order.</param>
/// <param name="Start">The first ideograph of the label.</param>
/// <param name="End">The ideograph after its last.</param>
/// <param name="Similarity">1 for the exact wording, less for a damaged one.</param>
internal readonly record struct LabelMark(int Order, int Start, int End, double Similarity)
{
    public int Length => End - Start;
}
