using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation.Pages;

/// <summary>A printed report whose truth is known because both were made together.</summary>
/// <param name="Seed">The seed that makes it again.</param>
/// <param name="Rules">Which rulings its tables have.</param>
/// <param name="Style">The rest of its layout, for a reader.</param>
/// <param name="File">The PDF file.</param>
/// <param name="Truth">What it says.</param>
public sealed record GeneratedPdf(int Seed, string Rules, string Style, byte[] File, ReportTruth Truth);
