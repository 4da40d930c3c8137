namespace OgiReports.Word.Legacy.Binary;

/// <summary>A use of a list ([MS-DOC] 2.9.131 LFO), with what it changes.</summary>
/// <param name="ListId">The list.</param>
/// <param name="Starts">The number that a level begins anew with at its first use; null for levels that go on.</param>
/// <param name="Levels">Levels that replace those of the list.</param>
internal sealed record ListOverride(int ListId, int?[] Starts, ListLevel?[] Levels);
