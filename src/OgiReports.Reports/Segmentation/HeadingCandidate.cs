namespace OgiReports.Reports.Segmentation;

/// <summary>A place that may be a section's heading.</summary>
/// <param name="Kind">The section, by its position in the form.</param>
/// <param name="Start">The first character of the heading, its number included, in the report's text.</param>
/// <param name="End">The character after its last.</param>
/// <param name="BodyStart">Where the section's text begins.</param>
/// <param name="Number">The number as printed; null when there is none.</param>
/// <param name="Score">How much speaks for it.</param>
internal readonly record struct HeadingCandidate(int Kind, int Start, int End, int BodyStart, string? Number, int Score);
