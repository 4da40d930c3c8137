using OgiReports.Reports.Model;
using OgiReports.Reports.Segmentation;

namespace OgiReports.Learning;

/// <summary>The names that labels have in models and training data: the role, or the section that a heading heads.</summary>
internal static class LabelNames
{
    public static LineLabel ToLine(string name) => Enum.TryParse<LineRole>(name, ignoreCase: true, out var role)
        ? new LineLabel(role, null, 0)
        : new LineLabel(LineRole.Heading, ToSection(name), 0);

    public static SectionKind? ToSection(string name) =>
        Enum.TryParse<SectionKind>(name, ignoreCase: true, out var section) ? section : null;

    public static DocumentKind ToDocument(string name) => Enum.Parse<DocumentKind>(name, ignoreCase: true);
}
