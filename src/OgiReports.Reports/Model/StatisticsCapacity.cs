namespace OgiReports.Reports.Model;

/// <summary>八、机构建设和保障经费情况. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct StatisticsCapacity
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal StatisticsCapacity(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>政府信息公开工作专门机构数.</summary>
    public decimal? Offices => _cells[_row + ".offices"]?.Value;

    /// <summary>设置政府信息公开查阅点数.</summary>
    public decimal? ReadingPoints => _cells[_row + ".readingPoints"]?.Value;

    /// <summary>从事政府信息公开工作人员数.</summary>
    public decimal? Staff => _cells[_row + ".staff"]?.Value;

    /// <summary>专职人员数（不包括政府公报及政府网站工作人员数）.</summary>
    public decimal? FullTime => _cells[_row + ".fullTime"]?.Value;

    /// <summary>兼职人员数.</summary>
    public decimal? PartTime => _cells[_row + ".partTime"]?.Value;

    /// <summary>政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）. In yuan.</summary>
    public decimal? Budget => _cells[_row + ".budget"]?.Value;
}
