namespace OgiReports.Reports.Model;

/// <summary>The rows of （四）无法提供 in the table of section 三.</summary>
public sealed class NotProvidedRequests
{
    private readonly CellCollection _cells;

    internal NotProvidedRequests(CellCollection cells) => _cells = cells;

    /// <summary>1.本机关不掌握相关政府信息.</summary>
    public ApplicantCounts NotHeld => new(_cells, "requests.notProvided.notHeld.naturalPerson");

    /// <summary>2.没有现成信息需要另行制作.</summary>
    public ApplicantCounts MustBeCreated => new(_cells, "requests.notProvided.mustBeCreated.naturalPerson");

    /// <summary>3.补正后申请内容仍不明确.</summary>
    public ApplicantCounts UnclearAfterCorrection => new(_cells, "requests.notProvided.unclearAfterCorrection.naturalPerson");
}
