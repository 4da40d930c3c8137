using System.Collections.Immutable;
using OgiReports.Reports.Checks;

namespace OgiReports.Reports.Model;

/// <summary>A government information disclosure annual report (政府信息公开工作年度报告) as the agency printed it.</summary>
public sealed class AnnualReport
{
    /// <summary>Creates a report.</summary>
    /// <param name="identity">Whose report it is.</param>
    /// <param name="sections">The sections in document order.</param>
    /// <param name="cells">The numbers in document order.</param>
    /// <param name="checks">The form's equations over these numbers.</param>
    public AnnualReport(
        ReportIdentity identity,
        ImmutableArray<ReportSection> sections,
        CellCollection cells,
        ImmutableArray<CheckResult> checks)
    {
        Identity = identity;
        Sections = sections;
        Cells = cells;
        Checks = checks;
        Proactive = new ProactiveTable(cells);
        Requests = new RequestsTable(cells);
        Remedies = new RemediesTable(cells);
        Statistics = new StatisticsTable(cells);
    }

    /// <summary>Whose report it is, and for which year.</summary>
    public ReportIdentity Identity { get; }

    /// <summary>The sections in document order.</summary>
    public ImmutableArray<ReportSection> Sections { get; }

    /// <summary>Every number with its state, its place and its text as printed.</summary>
    public CellCollection Cells { get; }

    /// <summary>The form's equations over these numbers, with their verdicts.</summary>
    public ImmutableArray<CheckResult> Checks { get; }

    /// <summary>Why the inferred cells have their numbers: one proof for each row that the form's equations settled.</summary>
    public ImmutableArray<PlacementProof> Placements { get; init; } = [];

    /// <summary>The values of the table of section 二.</summary>
    public ProactiveTable Proactive { get; }

    /// <summary>The values of the table of section 三.</summary>
    public RequestsTable Requests { get; }

    /// <summary>The values of the table of section 四.</summary>
    public RemediesTable Remedies { get; }

    /// <summary>The values of 政府信息公开情况统计表, the table of form 2014.</summary>
    public StatisticsTable Statistics { get; }
}
