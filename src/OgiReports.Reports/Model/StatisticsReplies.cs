namespace OgiReports.Reports.Model;

/// <summary>三、依申请公开情况, （三）: how requests were answered. A null is a blank, an unread cell or one that the document does not show.</summary>
public readonly record struct StatisticsReplies
{
    private readonly CellCollection _cells;
    private readonly string _row;

    internal StatisticsReplies(CellCollection cells, string row)
    {
        _cells = cells;
        _row = row;
    }

    /// <summary>申请答复数.</summary>
    public decimal? Total => _cells[_row + ".total"]?.Value;

    /// <summary>属于已主动公开范围数.</summary>
    public decimal? AlreadyDisclosed => _cells[_row + ".alreadyDisclosed"]?.Value;

    /// <summary>同意公开答复数.</summary>
    public decimal? Granted => _cells[_row + ".granted"]?.Value;

    /// <summary>同意部分公开答复数.</summary>
    public decimal? PartlyGranted => _cells[_row + ".partlyGranted"]?.Value;

    /// <summary>不属于本行政机关公开数.</summary>
    public decimal? NotOwnAgency => _cells[_row + ".notOwnAgency"]?.Value;

    /// <summary>申请信息不存在数.</summary>
    public decimal? NotExist => _cells[_row + ".notExist"]?.Value;

    /// <summary>告知作出更改补充数.</summary>
    public decimal? AskedToAmend => _cells[_row + ".askedToAmend"]?.Value;

    /// <summary>告知通过其他途径办理数.</summary>
    public decimal? OtherChannel => _cells[_row + ".otherChannel"]?.Value;

    /// <summary>不同意公开答复数 and its six grounds.</summary>
    public StatisticsDenials Denied => new(_cells, _row + ".denied");
}
