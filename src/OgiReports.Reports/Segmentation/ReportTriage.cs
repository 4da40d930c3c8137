using OgiReports.Reports.Model;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>
/// Tells annual reports from other documents. A table of the form that holds a number settles it, but for a notice
/// that carries the form; then the document's own title speaks, then title, year and headings together. A classifier
/// is asked only where a document has no title at all.
/// </summary>
internal static class ReportTriage
{
    private const int EnoughHeadings = 3;
    private const int LineLimit = 80;
    private const int ShortestBody = 40;
    private const double Sure = 0.9;

    /// <summary>Whether a document is a report.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="identity">Whose report it would be.</param>
    /// <param name="headings">The headings that were found.</param>
    /// <param name="tables">The tables that were found.</param>
    /// <param name="classifier">Who is asked where the rules are not sure; null for nobody.</param>
    /// <param name="reason">Why it is none, for a reader.</param>
    public static bool IsReport(ReportText text, ReportIdentity identity, List<HeadingCandidate> headings, TableSet tables, ILineClassifier? classifier, out string reason)
    {
        reason = string.Empty;
        var values = tables.Readings.SelectMany(reading => reading.Cells).Where(cell => cell.Value is not null).ToList();
        if (values.Exists(cell => cell.Value != 0) && (tables.Readings.Count >= 2 || headings.Count >= 2))
        {
            return true;
        }

        var lines = FirstLines(text);
        var label = RuleLineClassifier.Instance.ClassifyDocument(lines);
        var isOther = label.Confidence > 0 && label.Kind is not (DocumentKind.AnnualReport or DocumentKind.StatisticsTable);
        if (isOther && IsSettled(label, values, tables, identity))
        {
            reason = $"By its title it is {NameOf(label.Kind)}, and it holds no numbers of a report.";
            return false;
        }

        if (tables.Readings.Count >= 2 || (tables.Readings.Count == 1 && headings.Count >= 2))
        {
            return true;
        }

        if (tables.Find(Forms.TableKind.Statistics) is { } statistics && statistics.Cells.Exists(cell => cell.Value is not null || cell.State == CellState.Unreadable))
        {
            // The table alone is a part of a report, also where its numbers can't be told; a blank one belongs to the notice that asks for it.
            return true;
        }

        // Entries of a menu before the report read as titles of guides.
        var isBehindMenu = label.Kind == DocumentKind.Guide && headings.Count > EnoughHeadings && identity.Year is not null;
        var isNamed = identity.Title is not null && (!isOther || isBehindMenu);
        if (isNamed && ((headings.Count >= EnoughHeadings + 1) || (identity.Year is not null && (headings.Exists(heading => heading.Kind != (int)SectionKind.Attachments) || (identity.Year < 2019 && HasBody(text))))))
        {
            return true;
        }

        if (!isOther && SpeaksForItself(text, headings.Count, lines, classifier))
        {
            return true;
        }

        reason = headings.Count == 0 && identity.Title is null
            ? "No title, no section heading and no table of a government information disclosure annual report (政府信息公开工作年度报告) was found."
            : "The document speaks of an annual report, but has too few of its sections and none of its tables to be one.";
        return false;
    }

    /// <summary>Sentences below the title, as against a page that only links to the report.</summary>
    private static bool HasBody(ReportText text)
    {
        var words = 0;
        foreach (ref readonly var segment in text.Segments)
        {
            words += segment.Text.Span.IndexOfAny("。；") >= 0 && !segment.Block.IsFurniture ? segment.Text.Length : 0;
        }

        return words >= ShortestBody;
    }

    /// <summary>Whether the title of another document stands against what tables there are.</summary>
    private static bool IsSettled(DocumentLabel label, List<Cell> values, TableSet tables, ReportIdentity identity) => label.Kind switch
    {
        // A notice on how to report may carry the form with examples; one on a meeting may share its page with a report.
        DocumentKind.Notice => label.Confidence > 0.9 ? values.TrueForAll(cell => cell.Value == 0) : values.Count == 0 && identity.Title is null,
        DocumentKind.Interpretation => values.Count == 0,

        // The official form has the title of a rule; entries of a menu read like rules too.
        _ => tables.Readings.Count == 0 && (identity.Title is null || label.Kind is DocumentKind.CompanyReport),
    };

    /// <summary>Without a title: many headings and the words, or fewer headings and a classifier that is sure; a classifier that is sure of another kind is believed.</summary>
    private static bool SpeaksForItself(ReportText text, int headings, List<string> lines, ILineClassifier? classifier)
    {
        if (headings == 0 || text.Ideographs.IndexOf("信息公开") < 0)
        {
            return false;
        }

        var isEnough = headings > EnoughHeadings && text.Ideographs.IndexOf("政府信息公开") >= 0;
        if (classifier is null)
        {
            return isEnough;
        }

        var label = classifier.ClassifyDocument(lines);
        return label.Confidence < Sure ? isEnough : label.Kind is DocumentKind.AnnualReport or DocumentKind.StatisticsTable;
    }

    private static List<string> FirstLines(ReportText text)
    {
        List<string> lines = [];
        foreach (ref readonly var segment in text.Segments)
        {
            if (lines.Count == LineLimit)
            {
                break;
            }

            var line = segment.Text.Span.Trim(" |｜\t\u3000\u00A0");
            if (!line.IsEmpty && !segment.Block.IsFurniture)
            {
                lines.Add(line.ToString());
            }
        }

        return lines;
    }

    private static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Interpretation => "an explanation of a report (解读, 图解)",
        DocumentKind.Guide => "a guide or a rule (指南, 办法)",
        DocumentKind.Notice => "a notice (通知)",
        DocumentKind.CompanyReport => "the report of a company",
        _ => "another document",
    };
}
