using System.Globalization;
using System.Text.Json;

namespace OgiReports.TestKit.Corpus;

/// <summary>Flattens the tables of a truth file to cell ids, and refuses what the form does not have.</summary>
internal sealed class CorpusTruthCells
{
    private static readonly string[] s_states = ["blank", "dash", "slash", "text", "unreadable"];

    private readonly Dictionary<string, (decimal? Value, string State)> _cells = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _forms;

    private CorpusTruthCells(IReadOnlyDictionary<string, string> forms) => _forms = forms;

    public static IReadOnlyDictionary<string, (decimal? Value, string State)> Read(
        JsonElement root, IReadOnlyDictionary<string, string> forms)
    {
        var reader = new CorpusTruthCells(forms);
        if (root.TryGetProperty("cells", out var flat))
        {
            foreach (var cell in flat.EnumerateObject())
            {
                reader.Add(cell.Name, cell.Value);
            }
        }

        foreach (var table in new[] { "proactive", "requests", "remedies" })
        {
            if (root.TryGetProperty(table, out var rows) && rows.ValueKind == JsonValueKind.Object)
            {
                reader.AddTable(table, rows);
            }
        }

        if (root.TryGetProperty("statistics", out var statistics))
        {
            reader.AddIndicators(statistics);
        }

        if (root.TryGetProperty("unreadable", out var unreadable))
        {
            foreach (var entry in unreadable.EnumerateArray())
            {
                reader.AddUnreadable(entry.GetString()!);
            }
        }

        return reader._cells;
    }

    private void AddTable(string table, JsonElement rows)
    {
        foreach (var row in rows.EnumerateObject())
        {
            if (table == "proactive" && row.Value.ValueKind == JsonValueKind.Object)
            {
                AddNamedColumns(row.Name, row.Value);
            }
            else
            {
                AddRow(table, row.Name, row.Value);
            }
        }
    }

    /// <summary>Table <c>proactive</c> names its columns, since its blocks differ in them.</summary>
    private void AddNamedColumns(string row, JsonElement columns)
    {
        foreach (var column in columns.EnumerateObject())
        {
            if (!CorpusRows.HasProactiveCell(row, column.Name, FormOf("proactive")))
            {
                throw new FormatException($"The form has no cell proactive.{row}.{column.Name}.");
            }

            Add($"proactive.{row}.{column.Name}", column.Value);
        }
    }

    /// <summary>A row is an array in the order of the form, or one state that all its cells share.</summary>
    private void AddRow(string table, string row, JsonElement values)
    {
        var columns = CorpusRows.ColumnsOf(table, row, FormOf(table))
            ?? throw new FormatException($"The form has no row {table}.{row}.");
        if (values.ValueKind == JsonValueKind.Array && values.GetArrayLength() != columns.Length)
        {
            throw new FormatException($"{table}.{row} has {values.GetArrayLength()} values; the form has {columns.Length}.");
        }

        for (var i = 0; i < columns.Length; i++)
        {
            Add($"{table}.{row}.{columns[i]}", values.ValueKind == JsonValueKind.Array ? values[i] : values);
        }
    }

    /// <summary>The table of form 2014: an array in the order of the form, or an object of those indicators that are shown.</summary>
    private void AddIndicators(JsonElement statistics)
    {
        if (statistics.ValueKind == JsonValueKind.Array)
        {
            if (statistics.GetArrayLength() != CorpusRows.Indicators.Count)
            {
                throw new FormatException($"statistics has {statistics.GetArrayLength()} values; the form has {CorpusRows.Indicators.Count}.");
            }

            for (var i = 0; i < CorpusRows.Indicators.Count; i++)
            {
                Add($"statistics.{CorpusRows.Indicators[i]}", statistics[i]);
            }

            return;
        }

        foreach (var indicator in statistics.EnumerateObject())
        {
            if (!CorpusRows.Indicators.Contains(indicator.Name, StringComparer.Ordinal))
            {
                throw new FormatException($"The form has no indicator statistics.{indicator.Name}.");
            }

            Add($"statistics.{indicator.Name}", indicator.Value);
        }
    }

    private void AddUnreadable(string entry)
    {
        var dot = entry.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            throw new FormatException($"{entry} is neither a row nor a cell id.");
        }

        var (table, rest) = (entry[..dot], entry[(dot + 1)..]);
        if (CorpusRows.ColumnsOf(table, rest, FormOf(table)) is { } columns)
        {
            foreach (var column in columns)
            {
                AddOnce($"{entry}.{column}", null, "unreadable");
            }

            return;
        }

        if (table == "statistics" && CorpusRows.Indicators.Contains(rest, StringComparer.Ordinal))
        {
            AddOnce(entry, null, "unreadable");
            return;
        }

        var last = rest.LastIndexOf('.');
        var known = last > 0 && (table == "proactive"
            ? CorpusRows.HasProactiveCell(rest[..last], rest[(last + 1)..], FormOf(table))
            : CorpusRows.ColumnsOf(table, rest[..last], FormOf(table))?.Contains(rest[(last + 1)..], StringComparer.Ordinal) == true);
        if (!known)
        {
            throw new FormatException($"{entry} is neither a row nor a cell of the form.");
        }

        AddOnce(entry, null, "unreadable");
    }

    private void Add(string id, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            AddOnce(id, value.GetDecimal(), "number");
            return;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        if (text is not null && s_states.Contains(text, StringComparer.Ordinal))
        {
            AddOnce(id, null, text);
        }
        else if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            // The flat format writes money as a string, to keep its decimals.
            AddOnce(id, number, "number");
        }
        else
        {
            throw new FormatException($"{id} is neither a number nor a state: {value.GetRawText()}.");
        }
    }

    private void AddOnce(string id, decimal? value, string state)
    {
        if (!_cells.TryAdd(id, (value, state)))
        {
            throw new FormatException($"{id} is stated twice.");
        }
    }

    private string? FormOf(string table) => _forms.GetValueOrDefault(table);
}
