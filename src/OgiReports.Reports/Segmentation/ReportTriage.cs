using OgiReports.Reports.Model;
using OgiReports.Reports.Tables;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Segmentation;

/// <summary>Tells annual reports from other documents. A table of the form settles it; without one, title and headings must speak together.</summary>
internal static class ReportTriage
{
    private const int EnoughHeadings = 3;

    // Documents about reports, which quote their titles and headings.
    private static readonly string[] OtherDocuments = ["解读", "图解", "一图", "指南", "通知", "目录", "办法", "制度", "规定", "实施方案", "工作要点", "培训", "考核", "新闻发布"];

    public static bool IsReport(ReportText text, ReportIdentity identity, List<HeadingCandidate> headings, TableSet tables, out string reason)
    {
        reason = string.Empty;
        var isOther = identity.Title is not null && Array.Exists(OtherDocuments, word => identity.Title.Contains(word, StringComparison.Ordinal));
        if (isOther && !tables.Readings.Exists(reading => reading.Cells.Exists(cell => cell.Value is not null)))
        {
            reason = $"The title ({identity.Title}) is that of another document, and its tables hold no number.";
            return false;
        }

        if (tables.Readings.Count >= 2 || (tables.Readings.Count == 1 && headings.Count >= 2))
        {
            return true;
        }

        if (tables.Find(Forms.TableKind.Statistics) is { } statistics && statistics.Cells.Exists(cell => cell.Value is not null))
        {
            // The table alone is a part of a report; a blank one belongs to the notice that asks for it.
            return true;
        }

        var isNamed = identity.Title is not null && !isOther;
        if (headings.Count >= EnoughHeadings + 1 && (isNamed || SpeaksOfDisclosure(text)))
        {
            return true;
        }

        if (isNamed && identity.Year is not null && (headings.Count >= 1 || identity.Year < 2019))
        {
            return true;
        }

        reason = headings.Count == 0 && identity.Title is null
            ? "No title, no section heading and no table of a government information disclosure annual report (政府信息公开工作年度报告) was found."
            : "The document speaks of an annual report, but has too few of its sections and none of its tables to be one.";
        return false;
    }

    private static bool SpeaksOfDisclosure(ReportText text) => text.Ideographs.IndexOf("政府信息公开") >= 0;
}
