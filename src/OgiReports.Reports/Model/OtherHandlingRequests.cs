namespace OgiReports.Reports.Model;

/// <summary>The rows of （六）其他处理 in the table of section 三.</summary>
public sealed class OtherHandlingRequests
{
    private readonly CellCollection _cells;

    internal OtherHandlingRequests(CellCollection cells) => _cells = cells;

    /// <summary>（六）其他处理 as one row, form 2019 only.</summary>
    public ApplicantCounts Combined => new(_cells, "requests.otherHandling.naturalPerson");

    /// <summary>1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请, form 2021 only.</summary>
    public ApplicantCounts OverdueCorrection => new(_cells, "requests.otherHandling.overdueCorrection.naturalPerson");

    /// <summary>2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请, form 2021 only.</summary>
    public ApplicantCounts OverdueFee => new(_cells, "requests.otherHandling.overdueFee.naturalPerson");

    /// <summary>3.其他, form 2021 only.</summary>
    public ApplicantCounts Other => new(_cells, "requests.otherHandling.other.naturalPerson");
}
