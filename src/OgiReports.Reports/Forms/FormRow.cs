using System.Collections.Immutable;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Forms;

/// <summary>A row of a form's table.</summary>
/// <param name="Key">The row's part of the cell id, such as <c>denied.stateSecret</c>.</param>
/// <param name="Label">The label as the form prints it, with its number.</param>
/// <param name="EnglishLabel">The label in English.</param>
/// <param name="ChinesePath">The labels of the groups above it; empty when there are none.</param>
/// <param name="EnglishPath">The same in English.</param>
internal sealed record FormRow(string Key, string Label, string EnglishLabel, string ChinesePath = "", string EnglishPath = "")
{
    /// <summary>The ideographs of the label without its number, the longest wording first.</summary>
    public ImmutableArray<string> Keys { get; init; } = [LabelText.KeyOf(Label)];

    public string FullChineseLabel => ChinesePath.Length == 0 ? Label : ChinesePath + " / " + Label;

    public string FullEnglishLabel => EnglishPath.Length == 0 ? EnglishLabel : EnglishPath + " / " + EnglishLabel;
}
