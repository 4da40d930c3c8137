using System.Globalization;
using System.Text.Json;

namespace OgiReports.TestKit.Truth;

/// <summary>Reads the hand-keyed <c>truth.json</c> of a corpus report; nothing ever writes one.</summary>
public static class TruthFile
{
    /// <summary>Parses the JSON text of a truth file.</summary>
    /// <remarks>
    /// A cell is a number, a number as a string (money), null (blank), or an object with <c>value</c> and
    /// <c>state</c>. Checks and suggestion are computed from the cells, because a keyed figure is evidence and
    /// a keyed verdict is not.
    /// </remarks>
    /// <exception cref="JsonException">The text is not JSON or has another shape.</exception>
    public static ReportTruth Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var cells = new Dictionary<string, CellTruth>(StringComparer.Ordinal);
        foreach (var property in root.GetProperty("cells").EnumerateObject())
        {
            cells.Add(property.Name, ReadCell(property.Value));
        }

        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in root.GetProperty("forms").EnumerateObject())
        {
            forms.Add(property.Name, property.Value.GetString() ?? throw new JsonException("A form is null."));
        }

        var requestsForm = forms.GetValueOrDefault("requests", "2021");
        var repairs = NaiveSuggestion.Find(cells, requestsForm);
        return new ReportTruth
        {
            Agency = root.TryGetProperty("agency", out var agency) ? agency.GetString() : null,
            Year = root.TryGetProperty("year", out var year) && year.ValueKind == JsonValueKind.Number ? year.GetInt32() : null,
            Form = CommonForm(forms.Values),
            Forms = forms,
            Sections = root.TryGetProperty("sections", out var sections)
                ? [.. sections.EnumerateArray().Select(section => section.GetString() ?? "")]
                : [],
            Cells = cells,
            Checks = NaiveChecks.Evaluate(cells, requestsForm),
            SuggestionCell = repairs.Count == 1 ? repairs[0].Cell : null,
            SuggestionValue = repairs.Count == 1 ? repairs[0].Value : null,
            Status = root.TryGetProperty("status", out var status) ? status.GetString() ?? "complete" : "complete",
        };
    }

    internal static string? CommonForm(IEnumerable<string> forms)
    {
        var distinct = forms.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count switch { 0 => null, 1 => distinct[0], _ => "mixed" };
    }

    private static CellTruth ReadCell(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => CellTruth.Blank,
        JsonValueKind.Number => CellTruth.Number(element.GetDecimal()),
        JsonValueKind.String => CellTruth.Number(decimal.Parse(element.GetString()!, CultureInfo.InvariantCulture)),
        JsonValueKind.Object => new CellTruth(
            element.TryGetProperty("value", out var value) && value.ValueKind != JsonValueKind.Null ? ReadCell(value).Value : null,
            element.GetProperty("state").GetString() ?? throw new JsonException("A state is null.")),
        _ => throw new JsonException($"A cell can't be {element.ValueKind}."),
    };
}
