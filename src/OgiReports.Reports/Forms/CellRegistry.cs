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
                cells.Add(Define(form, table, id, column.Unit, $"{row.FullChineseLabel} / {column.Label}", $"{row.FullEnglishLabel} / {column.EnglishLabel}"));
            }
        }

        return cells.MoveToImmutable();
    }

    /// <summary>The cell of an id, made when no form had it before, and what this form calls it.</summary>
    public CellDefinition Define(FormVersion form, TableKind table, string id, CellUnit unit, string chinese, string english)
    {
        if (!_byId.TryGetValue(id, out var definition))
        {
            definition = new CellDefinition(id, Definitions.Count, table, unit);
            Definitions.Add(definition);
            _byId.Add(id, definition);
        }

        Codebook.Add(new CodebookEntry(form, definition, chinese, english));
        return definition;
    }
}
