using System.Collections.Immutable;
using System.Text.Json;

namespace OgiReports.TestKit.Corpus;

/// <summary>
/// The hand-keyed answer for one report, flattened to cell ids. Two formats are read: the compact one of the
/// corpus (a row an array, in the order of the form, to be reviewed beside the table) and the flat one
/// (<c>cells</c>: id to value) of reports kept outside the repository.
/// </summary>
public sealed class CorpusTruth
{
    /// <summary>The document that a flat truth belongs to; null in the compact format, where it lies beside it.</summary>
    public string? File { get; init; }

    /// <summary>The agency that reports; null when the document does not say.</summary>
    public string? Agency { get; init; }

    /// <summary>The year reported on; null when the document does not say.</summary>
    public int? Year { get; init; }

    /// <summary>The status that a parse of the document owes; null in the flat format, which does not state it.</summary>
    public string? Status { get; init; }

    /// <summary>The form of the whole report, <c>mixed</c> included; null when no table shows it.</summary>
    public string? Form { get; init; }

    /// <summary>The form of each table that has one; empty when the tables are lost.</summary>
    public required IReadOnlyDictionary<string, string> Forms { get; init; }

    /// <summary>The title with all white space taken out; null when the document has none.</summary>
    public string? Title { get; init; }

    /// <summary>The kinds of the sections in document order; null in the flat format, which does not state them.</summary>
    public ImmutableArray<string>? Sections { get; init; }

    /// <summary>
    /// Every cell that the document shows. The value is null unless the state is <c>number</c>; money is in yuan.
    /// </summary>
    public required IReadOnlyDictionary<string, (decimal? Value, string State)> Cells { get; init; }

    /// <summary>The ids of the checks that fail; null in the flat format, which does not state them.</summary>
    public ImmutableArray<string>? FailedChecks { get; init; }

    /// <summary>The one cell that would mend every failed check; null when there is no such cell.</summary>
    public CorpusSuggestion? Suggestion { get; init; }

    /// <summary>Reads a truth file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">The file is malformed; the message names it and the place.</exception>
    public static CorpusTruth Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return Parse(System.IO.File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            throw new FormatException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>Reads a truth in either format.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="FormatException">A row, column, state or length is not that of the form.</exception>
    /// <exception cref="JsonException">The text is not JSON, or names a property twice.</exception>
    public static CorpusTruth Parse(string json)
    {
        // A row keyed twice is a slip of the hand; keeping the last one would hide it.
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        var root = document.RootElement;
        var forms = ReadForms(root);
        return new CorpusTruth
        {
            File = Text(root, "file"),
            Agency = Text(root, "agency"),
            Year = Property(root, "year")?.GetInt32(),
            Status = Text(root, "status"),
            Form = Text(root, "form"),
            Forms = forms,
            Title = Text(root, "title"),
            Sections = Texts(root, "sections"),
            Cells = CorpusTruthCells.Read(root, forms),
            FailedChecks = Texts(root, "failedChecks"),
            Suggestion = Property(root, "suggestion") is { } suggestion
                ? new CorpusSuggestion(suggestion.GetProperty("cell").GetString()!, suggestion.GetProperty("value").GetDecimal())
                : null,
        };
    }

    private static Dictionary<string, string> ReadForms(JsonElement root)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Property(root, "forms") is { } element)
        {
            foreach (var property in element.EnumerateObject())
            {
                forms.Add(property.Name, property.Value.GetString()!);
            }
        }

        return forms;
    }

    private static JsonElement? Property(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement root, string name) => Property(root, name)?.GetString();

    private static ImmutableArray<string>? Texts(JsonElement root, string name) =>
        Property(root, name) is { } array ? [.. array.EnumerateArray().Select(item => item.GetString()!)] : null;
}
