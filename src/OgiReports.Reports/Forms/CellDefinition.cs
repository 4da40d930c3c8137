namespace OgiReports.Reports.Forms;

/// <summary>One number of the forms, whatever document it stands in.</summary>
public sealed class CellDefinition
{
    internal CellDefinition(string id, int ordinal, TableKind table, CellUnit unit)
    {
        Id = id;
        Ordinal = ordinal;
        Table = table;
        Unit = unit;
    }

    /// <summary>The stable name, <c>table.row.column</c>.</summary>
    public string Id { get; }

    /// <summary>The table that it belongs to.</summary>
    public TableKind Table { get; }

    /// <summary>The unit of its value.</summary>
    public CellUnit Unit { get; }

    /// <summary>Its position in <see cref="CellCatalog.Definitions"/>, from 0.</summary>
    internal int Ordinal { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
