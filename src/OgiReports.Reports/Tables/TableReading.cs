using OgiReports.Documents.Diagnostics;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Tables;

/// <summary>What was read of one table.</summary>
internal sealed class TableReading(TableKind kind)
{
    public TableKind Kind { get; } = kind;

    /// <summary>The first character of the table in the report's text, its header included.</summary>
    public int Start { get; set; }

    /// <summary>The character after its last value or label.</summary>
    public int End { get; set; }

    /// <summary>The forms of its blocks, by their own headers; empty where the form makes no difference or does not show.</summary>
    public HashSet<FormVersion> Versions { get; } = [];

    /// <summary>The form whose equations hold for it; null where none was decided.</summary>
    public FormVersion? CheckedVersion { get; set; }

    /// <summary>Whether repeated lines were removed from the table before it came here.</summary>
    public bool IsDeduplicated { get; set; }

    public List<Cell> Cells { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Why inferred cells have their numbers.</summary>
    public List<PlacementProof> Proofs { get; } = [];

    public string? FormName => Versions.Count switch
    {
        0 => null,
        1 => FormNames.NameOf(Versions.First()),
        _ => FormNames.Mixed,
    };
}
