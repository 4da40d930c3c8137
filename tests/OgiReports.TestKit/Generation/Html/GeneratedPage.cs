using System.Collections.Immutable;
using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation.Html;

/// <summary>A web page whose truth is known because both were made together.</summary>
/// <param name="Seed">The seed that makes it again.</param>
/// <param name="Family">How it was made.</param>
/// <param name="Quirks">The names of the variations and damages in it, ordinal order.</param>
/// <param name="Bytes">The page.</param>
/// <param name="MediaType">The media type that its server sends; null when none is known.</param>
/// <param name="Truth">What the page says.</param>
/// <param name="LayoutIsDetermined">
/// True when the page leaves no choice: every cell must then be read right. False when it does: then a cell must be right or flagged.
/// </param>
public sealed record GeneratedPage(
    int Seed, PageFamily Family, IReadOnlyList<string> Quirks, ImmutableArray<byte> Bytes, string? MediaType, ReportTruth Truth, bool LayoutIsDetermined);
