namespace OgiReports.Reports.Segmentation;

/// <summary>What kind of document it is.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Confidence">How sure that is, from 0 to 1; 0 when nothing speaks for any kind.</param>
public readonly record struct DocumentLabel(DocumentKind Kind, double Confidence);
