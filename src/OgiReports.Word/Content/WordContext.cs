using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Word.Numbering;

namespace OgiReports.Word.Content;

/// <summary>What the reading of one package knows and has to say.</summary>
internal sealed class WordContext(StylesPart styles, NumberingPart numbering)
{
    // One message of a kind is enough to look; a thousand hide the others.
    private const int PerKind = 20;

    private readonly Dictionary<DiagnosticDescriptor, int> _counts = [];

    public StylesPart Styles { get; } = styles;

    public ListCounters Lists { get; } = new(numbering, styles);

    public List<Diagnostic> Diagnostics { get; } = [];

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
