using System.Text.Json;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Json;

/// <summary>
/// A part of a cell id: a table, a row or a group of rows, or a column with its cell. The parts keep the order in
/// which the forms first name them, so a row that only one form has stands where that form prints it.
/// </summary>
internal sealed class TableNode
{
    private readonly List<TableNode> _children = [];
    private readonly JsonEncodedText _name;
    private readonly string _part;
    private static readonly JsonEncodedText Total = JsonEncodedText.Encode("total");

    private CellDefinition? _cell;

    private TableNode(string part)
    {
        _part = part;
        _name = JsonEncodedText.Encode(part);
    }

    public static TableNode Proactive { get; } = Build(TableKind.Proactive);

    public static TableNode Requests { get; } = Build(TableKind.Requests);

    public static TableNode Remedies { get; } = Build(TableKind.Remedies);

    public static TableNode Statistics { get; } = Build(TableKind.Statistics);

    /// <summary>Writes the table as a property: null when the document shows none of its cells.</summary>
    public void WriteTable(Utf8JsonWriter writer, CellCollection cells)
    {
        if (IsShown(cells))
        {
            Write(writer, cells);
        }
        else
        {
            writer.WriteNull(_name);
        }
    }

    private void Write(Utf8JsonWriter writer, CellCollection cells)
    {
        if (_cell is not null && _children.Count == 0)
        {
            writer.WritePropertyName(_name);
            JsonValues.WriteNumber(writer, cells[_cell]!.Value);
            return;
        }

        writer.WriteStartObject(_name);
        if (_cell is not null && cells[_cell] is { } total)
        {
            // A number that is divided further, 不同意公开答复数: an object can't be a number too.
            writer.WritePropertyName(Total);
            JsonValues.WriteNumber(writer, total.Value);
        }

        foreach (var child in _children)
        {
            if (child.IsShown(cells))
            {
                child.Write(writer, cells);
            }
        }

        writer.WriteEndObject();
    }

    private bool IsShown(CellCollection cells)
    {
        if (_cell is not null && cells[_cell] is not null)
        {
            return true;
        }

        foreach (var child in _children)
        {
            if (child.IsShown(cells))
            {
                return true;
            }
        }

        return false;
    }

    private static TableNode Build(TableKind table)
    {
        var root = new TableNode(FormNames.NameOf(table));
        foreach (var definition in CellCatalog.Definitions)
        {
            if (definition.Table == table)
            {
                root.Add(definition, root._part.Length + 1);
            }
        }

        return root;
    }

    private void Add(CellDefinition definition, int start)
    {
        var end = definition.Id.IndexOf('.', start);
        var isLeaf = end < 0;
        var part = isLeaf ? definition.Id.AsSpan(start) : definition.Id.AsSpan(start, end - start);
        var child = ChildOf(part);
        if (isLeaf)
        {
            child._cell = definition;
            return;
        }

        child.Add(definition, end + 1);
    }

    private TableNode ChildOf(ReadOnlySpan<char> part)
    {
        foreach (var child in _children)
        {
            if (part.SequenceEqual(child._part))
            {
                return child;
            }
        }

        var added = new TableNode(part.ToString());
        _children.Add(added);
        return added;
    }
}
