using System.Collections.Immutable;

namespace OgiReports.Reports.Forms;

/// <summary>Collects the cells while the forms are built, so that a cell that two forms share is one object.</summary>
internal sealed class CellRegistry
{
    private readonly Dictionary<string, CellDefinition> _byId = new(StringComparer.Ordinal);

    public List<CellDefinition> Definitions { get; } = [];

    public List<CodebookEntry> Codebook { get; } = [];

    public CellDefinition? Find(string id) => _byId.GetValueOrDefault(id);

    public ImmutableArray<CellDefinition> DefineGrid(
        FormVersion form,
        TableKind table,
        ImmutableArray<FormRow> rows,
        ImmutableArray<FormColumn> columns)
    {
        var cells = ImmutableArray.CreateBuilder<CellDefinition>(rows.Length * columns.Length);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                var id = $"{FormNames.NameOf(table)}.{row.Key}.{column.Key}";
                if (!_byId.TryGetValue(id, out var definition))
                {
                    definition = new CellDefinition(id, Definitions.Count, table, column.Unit);
                    Definitions.Add(definition);
                    _byId.Add(id, definition);
                }

                Codebook.Add(new CodebookEntry(form, definition, $"{row.FullChineseLabel} / {column.Label}", $"{row.FullEnglishLabel} / {column.EnglishLabel}"));
                cells.Add(definition);
            }
        }

        return cells.MoveToImmutable();
    }
}
