using OgiReports.Reports.Model;

namespace OgiReports.Reports.Segmentation;

/// <summary>What a line is.</summary>
/// <param name="Role">Its part in the document.</param>
/// <param name="Section">Which section it heads; null unless it is a <see cref="LineRole.Heading"/>, and where the section is none that a record knows.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
public readonly record struct LineLabel(LineRole Role, SectionKind? Section, double Confidence);
