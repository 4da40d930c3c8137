namespace OgiReports.Reports.Model;

/// <summary>The rows of （三）不予公开 in the table of section 三.</summary>
public sealed class DeniedRequests
{
    private readonly CellCollection _cells;

    internal DeniedRequests(CellCollection cells) => _cells = cells;

    /// <summary>1.属于国家秘密.</summary>
    public ApplicantCounts StateSecret => new(_cells, "requests.denied.stateSecret.naturalPerson");

    /// <summary>2.其他法律行政法规禁止公开.</summary>
    public ApplicantCounts ProhibitedByLaw => new(_cells, "requests.denied.prohibitedByLaw.naturalPerson");

    /// <summary>3.危及“三安全一稳定”.</summary>
    public ApplicantCounts SecurityAndStability => new(_cells, "requests.denied.securityAndStability.naturalPerson");

    /// <summary>4.保护第三方合法权益.</summary>
    public ApplicantCounts ThirdPartyRights => new(_cells, "requests.denied.thirdPartyRights.naturalPerson");

    /// <summary>5.属于三类内部事务信息.</summary>
    public ApplicantCounts InternalAffairs => new(_cells, "requests.denied.internalAffairs.naturalPerson");

    /// <summary>6.属于四类过程性信息.</summary>
    public ApplicantCounts DeliberativeProcess => new(_cells, "requests.denied.deliberativeProcess.naturalPerson");

    /// <summary>7.属于行政执法案卷.</summary>
    public ApplicantCounts EnforcementFile => new(_cells, "requests.denied.enforcementFile.naturalPerson");

    /// <summary>8.属于行政查询事项.</summary>
    public ApplicantCounts AdministrativeInquiry => new(_cells, "requests.denied.administrativeInquiry.naturalPerson");
}
