namespace OgiReports.Reports.Model;

/// <summary>九、政府信息公开会议和培训情况. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct StatisticsTraining
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal StatisticsTraining(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>召开政府信息公开工作会议或专题会议数.</summary>
    public decimal? Meetings => _cells[_row + ".meetings"]?.Value;

    /// <summary>举办各类培训班数.</summary>
    public decimal? Courses => _cells[_row + ".courses"]?.Value;

    /// <summary>接受培训人员数.</summary>
    public decimal? Participants => _cells[_row + ".participants"]?.Value;
}
