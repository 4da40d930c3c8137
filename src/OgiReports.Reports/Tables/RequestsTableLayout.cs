using System.Collections.Immutable;
using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Tables;

/// <summary>Where the labels of the table of section 三 stand.</summary>
/// <param name="Version">The form of the table, by its own rows.</param>
/// <param name="VersionIsShown">Whether the rows that tell the forms apart were found.</param>
/// <param name="Marks">The labels in document order.</param>
internal sealed record RequestsTableLayout(FormVersion Version, bool VersionIsShown, ImmutableArray<LabelMark> Marks)
{
    public int IdeographStart => Marks[0].Start;

    public int IdeographEnd => Marks[^1].End;
}
