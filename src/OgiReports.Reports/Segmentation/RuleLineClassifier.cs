using OgiReports.Documents.Text;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>
/// The rules as a classifier: a line that says nothing but a known wording is that heading, one with the telling words
/// of a section probably is. What no rule knows is prose with confidence 0. Thread-safe.
/// </summary>
public sealed class RuleLineClassifier : ILineClassifier
{
    private const int HeadingLimit = 30;
    private const double Exact = 1, Telling = 0.9, Likely = 0.5;

    private RuleLineClassifier()
    {
    }

    /// <summary>The classifier; it has no state.</summary>
    public static RuleLineClassifier Instance { get; } = new();

    /// <inheritdoc/>
    public LineLabel Classify(ReadOnlySpan<char> line)
    {
        var words = WithoutNumber(LabelText.KeyOf(line), line);
        for (var kind = 0; kind < HeadingWordings.ByKind.Length; kind++)
        {
            if (HeadingWordings.ByKind[kind].Contains(words))
            {
                return new LineLabel(LineRole.Heading, HeadingWordings.KindAt(kind), Exact);
            }
        }

        return words.Length is >= 2 and <= HeadingLimit && OlderHeadings.KindOf(words) is { } section
            ? new LineLabel(LineRole.Heading, section, OlderHeadings.IsTelling(section) ? Telling : Likely)
            : new LineLabel(LineRole.Prose, null, 0);
    }

    /// <inheritdoc/>
    public DocumentLabel ClassifyDocument(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return DocumentTitles.Judge(lines);
    }

    /// <summary>The ideographs of a line without those of its number.</summary>
    private static string WithoutNumber(string words, ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var character in line)
        {
            var folded = CharacterFolding.Fold(character);
            if ("一二三四五六七八九十".Contains(folded, StringComparison.Ordinal))
            {
                count++;
            }
            else if (folded is '、' or '.' or ',' or ':' or ')')
            {
                return words[count..];
            }
            else if (CharacterFolding.IsIdeograph(folded))
            {
                break;
            }
        }

        return words;
    }
}
