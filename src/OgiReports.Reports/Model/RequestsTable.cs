namespace OgiReports.Reports.Model;

/// <summary>The table of section 三, 收到和处理政府信息公开申请情况.</summary>
public sealed class RequestsTable
{
    private readonly CellCollection _cells;

    internal RequestsTable(CellCollection cells)
    {
        _cells = cells;
        Denied = new DeniedRequests(cells);
        NotProvided = new NotProvidedRequests(cells);
        NotHandled = new NotHandledRequests(cells);
        OtherHandling = new OtherHandlingRequests(cells);
    }

    /// <summary>一、本年新收政府信息公开申请数量.</summary>
    public ApplicantCounts NewlyReceived => new(_cells, "requests.newlyReceived.naturalPerson");

    /// <summary>二、上年结转政府信息公开申请数量.</summary>
    public ApplicantCounts CarriedOver => new(_cells, "requests.carriedOver.naturalPerson");

    /// <summary>（一）予以公开.</summary>
    public ApplicantCounts Granted => new(_cells, "requests.granted.naturalPerson");

    /// <summary>（二）部分公开（区分处理的，只计这一情形，不计其他情形）.</summary>
    public ApplicantCounts PartlyGranted => new(_cells, "requests.partlyGranted.naturalPerson");

    /// <summary>（三）不予公开.</summary>
    public DeniedRequests Denied { get; }

    /// <summary>（四）无法提供.</summary>
    public NotProvidedRequests NotProvided { get; }

    /// <summary>（五）不予处理.</summary>
    public NotHandledRequests NotHandled { get; }

    /// <summary>（六）其他处理.</summary>
    public OtherHandlingRequests OtherHandling { get; }

    /// <summary>（七）总计.</summary>
    public ApplicantCounts Concluded => new(_cells, "requests.concluded.naturalPerson");

    /// <summary>四、结转下年度继续办理.</summary>
    public ApplicantCounts CarriedForward => new(_cells, "requests.carriedForward.naturalPerson");
}
