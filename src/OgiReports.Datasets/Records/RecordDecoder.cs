using System.Globalization;
using System.Text.Json;
using OgiReports.Datasets.Tables;
using OgiReports.Reports.Forms;

namespace OgiReports.Datasets.Records;

/// <summary>
/// Turns a record (schema <c>ogi-report/1</c>) into rows. It starts from the JSON, not from the object, since a record
/// may come from another process or an earlier run; so there is one way from a record to its rows and not two.
/// </summary>
internal sealed class RecordDecoder
{
    private static readonly Dictionary<string, int> WideIndexes = CellCatalog.Definitions
        .Select((definition, index) => (definition.Id, Index: index + TableCatalog.Wide.Columns.Length - CellCatalog.Definitions.Length))
        .ToDictionary(pair => pair.Id, pair => pair.Index, StringComparer.Ordinal);

    private readonly FlagCounter _flags = new();

    // The ids, names and wordings that stand in every record; a row group holds many thousand rows of them.
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public RowSet Reports { get; } = new(TableCatalog.Reports);

    public RowSet Cells { get; } = new(TableCatalog.Cells);

    public RowSet Checks { get; } = new(TableCatalog.Checks);

    public RowSet Wide { get; } = new(TableCatalog.Wide);

    /// <summary>Decodes one record; the rows of the one before are gone.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">It is no record of this schema.</exception>
    /// <exception cref="KeyNotFoundException">It lacks a property of this schema.</exception>
    public void Decode(DatasetInput input, bool includesWide)
    {
        Reports.Clear();
        Cells.Clear();
        Checks.Clear();
        Wide.Clear();
        using var document = JsonDocument.Parse(input.Record);
        var record = document.RootElement;
        var id = ReportKeys.Of(input.Sha256, input.Path);
        _flags.Read(record);
        DecodeCells(record, id);
        DecodeChecks(record, id);
        DecodeReport(record, id, input);
        var status = Text(record, "status");
        if (includesWide && status is "complete" or "partial")
        {
            DecodeWide(record, id, status);
        }
    }

    private void DecodeReport(JsonElement record, string id, DatasetInput input)
    {
        var source = record.GetProperty("source");
        var identity = record.GetProperty("identity");
        var period = identity.GetProperty("period");
        var forms = identity.GetProperty("forms");
        var row = new FieldFiller(Reports.Add());
        row.Add(id);
        row.Add(input.Path);
        row.Add(input.Sha256);
        row.Add(source.GetProperty("bytes").GetInt64());
        row.Add(Text(source, "mediaType"));
        row.Add(Text(source, "encoding"));
        row.Add(Integer(source, "pages"));
        row.Add(Text(source, "reader"));
        row.Add(Text(record, "status"));
        row.Add(Text(identity, "title"));
        row.Add(Text(identity, "agency"));
        row.Add(Integer(identity, "year"));
        row.Add(Day(period, "from"));
        row.Add(Day(period, "to"));
        row.Add(Text(identity, "form"));
        row.Add(Optional(forms, "proactive"));
        row.Add(Optional(forms, "requests"));
        row.Add(record.GetProperty("sections").GetArrayLength());
        row.Add(Cells.Count);
        row.Add(_flags.UnreadableCells);
        row.Add(_flags.PassedChecks);
        row.Add(_flags.FailedChecks);
        row.Add(_flags.OpenChecks);
        row.Add(_flags.Codes);
        row.Add(_flags.Messages);
        row.AssertFull();
    }

    private void DecodeCells(JsonElement record, string id)
    {
        foreach (var cell in record.GetProperty("cells").EnumerateArray())
        {
            var cellId = Word(cell, "id")!;
            var row = new FieldFiller(Cells.Add());
            row.Add(id);
            row.Add(cellId);
            row.Add(Number(cell, "value"));
            row.Add(Word(cell, "state"));
            row.Add(Word(cell, "origin"));
            row.Add(Text(cell, "raw"));
            row.Add(_flags.FailedChecksOf(cellId));
            row.Add(_flags.CodesOf(cellId));
            AddLocation(ref row, cell.GetProperty("location"));
            row.AssertFull();
        }
    }

    private static void AddLocation(ref FieldFiller row, JsonElement location)
    {
        if (location.ValueKind != JsonValueKind.Object)
        {
            row.AddNulls(8);
            return;
        }

        row.Add(OptionalInteger(location, "page"));
        if (location.TryGetProperty("box", out var box) && box.ValueKind == JsonValueKind.Array)
        {
            for (var index = 0; index < 4; index++)
            {
                row.AddReal(box[index].GetDouble());
            }
        }
        else
        {
            row.AddNulls(4);
        }

        row.Add(OptionalInteger(location, "line"));
        row.Add(OptionalInteger(location, "column"));
        row.Add(Optional(location, "path"));
    }

    private void DecodeChecks(JsonElement record, string id)
    {
        foreach (var check in record.GetProperty("checks").EnumerateArray())
        {
            var row = new FieldFiller(Checks.Add());
            row.Add(id);
            row.Add(Word(check, "id"));
            row.Add(Word(check, "status"));
            row.Add(Word(check, "severity"));
            row.Add(Number(check, "reported"));
            row.Add(Number(check, "computed"));
            row.Add(Number(check, "difference"));
            if (!check.TryGetProperty("wording", out var wording))
            {
                row.AddNulls(7);
            }
            else
            {
                var suggestion = check.GetProperty("suggestion");
                var isSuggested = suggestion.ValueKind == JsonValueKind.Object;
                row.Add(Word(check, "attribution"));
                row.Add(Text(check, "reason"));
                row.Add(isSuggested ? Text(suggestion, "cell") : null);
                row.Add(isSuggested ? Number(suggestion, "value") : null);
                row.Add(Word(wording, "zh"));
                row.Add(Word(wording, "en"));
                row.Add(string.Join(' ', check.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString())));
            }

            row.AssertFull();
        }
    }

    private void DecodeWide(JsonElement record, string id, string status)
    {
        var identity = record.GetProperty("identity");
        var fields = Wide.Add();
        var row = new FieldFiller(fields);
        row.Add(id);
        row.Add(Text(identity, "agency"));
        row.Add(Integer(identity, "year"));
        row.Add(Text(identity, "form"));
        row.Add(status);
        foreach (var cell in record.GetProperty("cells").EnumerateArray())
        {
            // A cell of a later version of the forms has no column here; it stands in the table of cells.
            if (WideIndexes.TryGetValue(Text(cell, "id")!, out var index))
            {
                fields[index] = Field.Of(Number(cell, "value"));
            }
        }
    }

    /// <summary>A text of which there are few.</summary>
    private string? Word(JsonElement element, string name)
    {
        if (Text(element, name) is not { } text)
        {
            return null;
        }

        if (_words.TryGetValue(text, out var known))
        {
            return known;
        }

        _words.Add(text);
        return text;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string? Optional(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long? OptionalInteger(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    private static decimal? Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;

    private static long? Integer(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt64() : null;

    private static DateOnly? Day(JsonElement period, string name) =>
        period.ValueKind == JsonValueKind.Object ? DateOnly.ParseExact(Text(period, name)!, "O", CultureInfo.InvariantCulture) : null;
}
