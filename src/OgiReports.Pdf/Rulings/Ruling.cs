namespace OgiReports.Pdf.Rulings;

/// <summary>A horizontal or vertical line in reading coordinates.</summary>
/// <param name="IsHorizontal">Whether it runs from left to right.</param>
/// <param name="Position">Its y when horizontal, else its x.</param>
/// <param name="From">Where it begins along its direction.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(bool IsHorizontal, double Position, double From, double To)
{
    public double Length => To - From;
}
