using System.Globalization;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Word.Numbering;
using OgiReports.Word.Packaging;

namespace OgiReports.Word.Content;

/// <summary>What the reading of one package knows and has to say.</summary>
internal sealed class WordContext(StylesPart styles, NumberingPart numbering)
{
    // One message of a kind is enough to look; a thousand hide the others.
    private const int PerKind = 20;

    // A thousand times the paragraphs and cells of a long report. Empty elements pack so well that no ratio bounds them.
    private const int PartLimit = 500_000;

    private readonly Dictionary<DiagnosticDescriptor, int> _counts = [];
    private int _parts;

    public StylesPart Styles { get; } = styles;

    public ListCounters Lists { get; } = new(numbering, styles);

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Counts a paragraph, a row or a cell.</summary>
    /// <exception cref="WordReadingException">There are more than any document has.</exception>
    public void CountPart()
    {
        if (++_parts > PartLimit)
        {
            throw new WordReadingException(new Diagnostic(
                WordDiagnostics.ExpandsTooFar,
                string.Create(CultureInfo.InvariantCulture, $"The document has more than {PartLimit:N0} paragraphs, rows and cells, which no report has. It was not read further.")));
        }
    }

    public void Report(DiagnosticDescriptor descriptor, string message, string? path)
    {
        var count = _counts.GetValueOrDefault(descriptor) + 1;
        _counts[descriptor] = count;
        if (count <= PerKind)
        {
            Diagnostics.Add(new Diagnostic(descriptor, message, path is null ? null : new PathLocation(path)));
        }
    }
}
