using System.Collections.Immutable;

namespace OgiReports.Reports.Forms;

/// <summary>A block of the table of section 二: the rows under one item of article 20, with a header of their own.</summary>
internal sealed class ProactiveBlock
{
    internal ProactiveBlock(CellRegistry registry, FormVersion version, char item, ImmutableArray<FormColumn> columns, ImmutableArray<FormRow> rows)
    {
        Version = version;
        Item = item;
        Columns = columns;
        var title = $"第二十条第（{item}）项";
        Rows = [.. rows.Select(row => row with { ChinesePath = title, EnglishPath = $"Article 20 ({item})" })];
        Cells = registry.DefineGrid(version, TableKind.Proactive, Rows, Columns);
    }

    public FormVersion Version { get; }

    /// <summary>The item of article 20: 一, 五, 六, 八 or 九.</summary>
    public char Item { get; }

    public ImmutableArray<FormColumn> Columns { get; }

    public ImmutableArray<FormRow> Rows { get; }

    /// <summary>The cells, row by row.</summary>
    public ImmutableArray<CellDefinition> Cells { get; }

    public CellDefinition CellAt(int rowIndex, int columnIndex) => Cells[(rowIndex * Columns.Length) + columnIndex];
}
