namespace OgiReports.Word.Legacy.Binary;

/// <summary>A list ([MS-DOC] 2.9.147 LSTF) with its levels.</summary>
/// <param name="Id">The list's identifier: its counters are shared by all that refer to it.</param>
/// <param name="Styles">The paragraph style of each level.</param>
/// <param name="Levels">One level or nine.</param>
internal sealed record ListDefinition(int Id, int[] Styles, ListLevel?[] Levels);
