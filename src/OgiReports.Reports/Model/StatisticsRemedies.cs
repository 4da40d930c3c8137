namespace OgiReports.Reports.Model;

/// <summary>四、行政复议数量 or 五、行政诉讼数量, by outcome. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct StatisticsRemedies
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal StatisticsRemedies(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>行政复议数量.</summary>
    public decimal? Total => _cells[_row + ".total"]?.Value;

    /// <summary>维持具体行政行为数.</summary>
    public decimal? Upheld => _cells[_row + ".upheld"]?.Value;

    /// <summary>被依法纠错数.</summary>
    public decimal? Corrected => _cells[_row + ".corrected"]?.Value;

    /// <summary>其他情形数.</summary>
    public decimal? Other => _cells[_row + ".other"]?.Value;
}
