namespace OgiReports.Reports.Forms;

/// <summary>The unit of a cell's value.</summary>
public enum CellUnit
{
    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Chinese yuan (元).</summary>
    Yuan,
}
