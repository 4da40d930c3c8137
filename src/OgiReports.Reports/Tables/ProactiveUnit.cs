namespace OgiReports.Reports.Tables;

/// <summary>A word of the table of section 二 where it stands; a null word is label text that the forms do not have.</summary>
/// <param name="Word">The word, or null.</param>
/// <param name="First">Its first ideograph.</param>
/// <param name="Last">The ideograph after its last.</param>
/// <param name="Start">Its first character in the report's text.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Similarity">1 for the exact wording.</param>
internal readonly record struct ProactiveUnit(ProactiveWord? Word, int First, int Last, int Start, int End, double Similarity);
