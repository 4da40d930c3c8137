using System.Collections;
using System.Collections.Immutable;
using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Model;

/// <summary>The cells of a report in document order, also by id.</summary>
public sealed class CellCollection : IReadOnlyList<Cell>
{
    private readonly Cell?[] _byOrdinal;

    /// <summary>Creates the collection.</summary>
    /// <param name="cells">The cells in document order.</param>
    /// <exception cref="ArgumentException">A cell stands there twice.</exception>
    public CellCollection(ImmutableArray<Cell> cells)
    {
        Items = cells;
        _byOrdinal = new Cell?[FormLibrary.Registry.Definitions.Count];
        foreach (var cell in cells)
        {
            ref var slot = ref _byOrdinal[cell.Definition.Ordinal];
            slot = slot is null ? cell : throw new ArgumentException($"The cell {cell.Id} stands there twice.", nameof(cells));
        }
    }

    /// <summary>No cells.</summary>
    public static CellCollection Empty { get; } = new([]);

    /// <summary>The cells in document order.</summary>
    public ImmutableArray<Cell> Items { get; }

    /// <inheritdoc/>
    public int Count => Items.Length;

    /// <inheritdoc/>
    public Cell this[int index] => Items[index];

    /// <summary>The cell of an id; null when the document does not show it.</summary>
    /// <param name="id">A cell id, such as <c>requests.granted.total</c>.</param>
    public Cell? this[string id] => CellCatalog.Find(id) is { } definition ? this[definition] : null;

    /// <summary>The cell of a definition; null when the document does not show it.</summary>
    /// <param name="definition">Which number.</param>
    public Cell? this[CellDefinition definition]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(definition);
            return _byOrdinal[definition.Ordinal];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Cell> GetEnumerator() => ((IEnumerable<Cell>)Items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal decimal? ValueAt(int ordinal) => _byOrdinal[ordinal]?.Value;
}
