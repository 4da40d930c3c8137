using System.Collections.Immutable;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Forms;

/// <summary>A column of a form's table.</summary>
internal sealed record FormColumn(string Key, string Label, string EnglishLabel, CellUnit Unit = CellUnit.Count)
{
    /// <summary>The ideographs of the label and of its other wordings, the longest first.</summary>
    public ImmutableArray<string> Keys { get; init; } = [LabelText.KeyOf(Label)];
}
