using System.Collections.Immutable;

namespace OgiReports.Reports.Forms;

/// <summary>Every cell of every form.</summary>
public static class CellCatalog
{
    // Parsing needs no labels; sorting them would be a tenth of a cold start.
    private static readonly Lazy<ImmutableArray<CodebookEntry>> LazyCodebook = new(
        () => [.. FormLibrary.Registry.Codebook.OrderBy(entry => entry.Form).ThenBy(entry => entry.Definition.Table)]);

    /// <summary>Every cell once.</summary>
    public static ImmutableArray<CellDefinition> Definitions { get; } = [.. FormLibrary.Registry.Definitions];

    /// <summary>What every cell is called in every form that has it, by form and table.</summary>
    public static ImmutableArray<CodebookEntry> Codebook => LazyCodebook.Value;

    /// <summary>The cell of an id.</summary>
    /// <param name="id">A cell id, such as <c>requests.granted.total</c>.</param>
    /// <returns>The cell, or null when no form has such a cell.</returns>
    public static CellDefinition? Find(string id) => FormLibrary.Registry.Find(id);
}
