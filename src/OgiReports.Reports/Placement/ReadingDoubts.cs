using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;
using OgiReports.Documents.Sources;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Placement;

/// <summary>
/// Names the cells of which a reader's diagnostic about a place speaks: a reader knows where it is in doubt, as over
/// recognized, hidden or struck-out text, but not what cells stand there.
/// </summary>
internal static class ReadingDoubts
{
    /// <summary>Names the cells.</summary>
    /// <param name="diagnostics">All diagnostics, those of the reader first.</param>
    /// <param name="count">How many of them are the reader's.</param>
    /// <param name="cells">The cells.</param>
    public static void NameCells(List<Diagnostic> diagnostics, int count, CellCollection cells)
    {
        ILookup<string, string>? byPath = null;
        for (var index = 0; index < count; index++)
        {
            if (!diagnostics[index].Cells.IsEmpty)
            {
                continue;
            }

            switch (diagnostics[index])
            {
                case { Severity: not DiagnosticSeverity.Information, Location: PageLocation place } diagnostic:
                    diagnostics[index] = diagnostic with { Cells = Find(place, cells) };
                    break;
                case { Location: PathLocation element } diagnostic:
                    byPath ??= cells.Where(cell => cell.Location is PathLocation).ToLookup(cell => ((PathLocation)cell.Location!).Path, cell => cell.Id, StringComparer.Ordinal);
                    diagnostics[index] = diagnostic with { Cells = FindAround(element.Path, byPath) };
                    break;
            }
        }
    }

    private static ImmutableArray<string> Find(PageLocation place, CellCollection cells) =>
        [.. cells.Where(cell => cell.Location is PageLocation location && location.PageNumber == place.PageNumber && Touch(place.Box, location.Box)).Select(cell => cell.Id)];

    /// <summary>An empty box is the whole page.</summary>
    private static bool Touch(PageBox doubt, PageBox cell) =>
        doubt == default || (cell.Left <= doubt.Right && cell.Right >= doubt.Left && cell.Top <= doubt.Bottom && cell.Bottom >= doubt.Top);

    /// <summary>The cells at an element, or at the nearest element around it where there is one.</summary>
    private static ImmutableArray<string> FindAround(string path, ILookup<string, string> byPath)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (byPath[path[..end]].ToImmutableArray() is { Length: > 0 } named)
            {
                return named;
            }
        }

        return [];
    }
}
