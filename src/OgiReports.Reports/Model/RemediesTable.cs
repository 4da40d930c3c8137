namespace OgiReports.Reports.Model;

/// <summary>The table of section 四, 政府信息公开行政复议、行政诉讼情况.</summary>
public sealed class RemediesTable
{
    private readonly CellCollection _cells;

    internal RemediesTable(CellCollection cells) => _cells = cells;

    /// <summary>行政复议: administrative reconsideration.</summary>
    public OutcomeCounts Reconsideration => new(_cells, "remedies.reconsideration.upheld");

    /// <summary>行政诉讼, 未经复议直接起诉: litigation brought directly.</summary>
    public OutcomeCounts DirectLitigation => new(_cells, "remedies.directLitigation.upheld");

    /// <summary>行政诉讼, 复议后起诉: litigation brought after reconsideration.</summary>
    public OutcomeCounts LitigationAfterReconsideration => new(_cells, "remedies.litigationAfterReconsideration.upheld");
}
