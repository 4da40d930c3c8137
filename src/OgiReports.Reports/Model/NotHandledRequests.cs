namespace OgiReports.Reports.Model;

/// <summary>The rows of （五）不予处理 in the table of section 三.</summary>
public sealed class NotHandledRequests
{
    private readonly CellCollection _cells;

    internal NotHandledRequests(CellCollection cells) => _cells = cells;

    /// <summary>1.信访举报投诉类申请.</summary>
    public ApplicantCounts Petition => new(_cells, "requests.notHandled.petition.naturalPerson");

    /// <summary>2.重复申请.</summary>
    public ApplicantCounts Repeated => new(_cells, "requests.notHandled.repeated.naturalPerson");

    /// <summary>3.要求提供公开出版物.</summary>
    public ApplicantCounts PublishedMaterial => new(_cells, "requests.notHandled.publishedMaterial.naturalPerson");

    /// <summary>4.无正当理由大量反复申请.</summary>
    public ApplicantCounts Excessive => new(_cells, "requests.notHandled.excessive.naturalPerson");

    /// <summary>5.要求行政机关确认或重新出具已获取信息.</summary>
    public ApplicantCounts Reconfirmation => new(_cells, "requests.notHandled.reconfirmation.naturalPerson");
}
