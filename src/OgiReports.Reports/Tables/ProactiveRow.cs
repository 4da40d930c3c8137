using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Tables;

/// <summary>A row of the table of section 二: its label, the header words before it and the values behind it.</summary>
internal sealed class ProactiveRow(ProactiveUnit unit, List<ProactiveUnit> header)
{
    public ProactiveUnit Unit { get; } = unit;

    public List<ProactiveUnit> Header { get; } = header;

    public List<TableToken> Values { get; } = [];

    public TableToken? Sentence { get; set; }

    /// <summary>The values behind the sentence.</summary>
    public List<TableToken> Behind { get; } = [];

    public bool IsWholeRow { get; set; }

    public FormVersion Version { get; set; }

    public int End => Math.Max(Unit.End, Math.Max(Values.Count == 0 ? 0 : Values[^1].End, Sentence?.End ?? 0));
}
