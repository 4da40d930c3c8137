namespace OgiReports.Reports.Model;

/// <summary>The table of section 二, 主动公开政府信息情况.</summary>
public sealed class ProactiveTable
{
    private readonly CellCollection _cells;

    internal ProactiveTable(CellCollection cells) => _cells = cells;

    /// <summary>规章.</summary>
    public RulesCounts Rules => new(_cells, "proactive.rules.");

    /// <summary>规范性文件 or 行政规范性文件.</summary>
    public RulesCounts NormativeDocuments => new(_cells, "proactive.normativeDocuments.");

    /// <summary>行政许可.</summary>
    public DecisionCounts Licensing => new(_cells, "proactive.licensing.");

    /// <summary>其他对外管理服务事项, form 2019 only.</summary>
    public DecisionCounts OtherServices => new(_cells, "proactive.otherServices.");

    /// <summary>行政处罚.</summary>
    public DecisionCounts Penalties => new(_cells, "proactive.penalties.");

    /// <summary>行政强制.</summary>
    public DecisionCounts CompulsoryMeasures => new(_cells, "proactive.compulsoryMeasures.");

    /// <summary>行政事业性收费.</summary>
    public FeeCounts Fees => new(_cells, "proactive.fees.");

    /// <summary>政府集中采购, form 2019 only.</summary>
    public ProcurementCounts Procurement => new(_cells, "proactive.procurement.");
}
