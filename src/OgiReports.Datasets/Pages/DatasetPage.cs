using System.Globalization;
using System.Text;
using OgiReports.Datasets.Reading;
using OgiReports.Reports.Json;

namespace OgiReports.Datasets.Pages;

/// <summary>
/// One self-contained page over a dataset: what became of the inputs, which agency has which years, how many reports keep
/// their sums, which sums fail most often, each with the list behind it. It has no script and asks for nothing from
/// outside; text from documents is escaped.
/// </summary>
public static class DatasetPage
{
    private const int MostAgencies = 300;
    private const int MostFailures = 20;
    private const int MostDiagnostics = 10;

    private const string Head = """
        <!DOCTYPE html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>OgiReports: dataset 数据集</title>
        <style>
        body{font:15px/1.5 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2em auto;max-width:1000px;padding:0 1em;color:#1b1f24;background:#fff}
        h1{font-size:1.5em}h2{font-size:1.2em;margin-top:2em;border-bottom:1px solid #d0d7de}
        table{border-collapse:collapse;margin:.5em 0}td,th{border:1px solid #d0d7de;padding:.15em .5em;text-align:left;vertical-align:top}
        td.n{text-align:right;font-variant-numeric:tabular-nums}td.y{background:#d7ecd9}td.m{background:#f6f8fa}
        svg text{font-size:13px;fill:#1b1f24}svg rect{fill:#3a6ea5}svg a:hover rect{fill:#1f4e79}svg a rect.row,svg a:hover rect.row{fill:none;pointer-events:all}
        details{margin:.3em 0}summary{cursor:pointer}.scroll{overflow-x:auto}.note{color:#57606a}code{font-size:.95em}
        </style></head><body>

        """;

    /// <summary>Writes the page.</summary>
    /// <param name="folder">The folder of a dataset that <see cref="DatasetWriter"/> wrote, in Parquet, SQLite or CSV.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">The folder holds no dataset that can be read back.</exception>
    /// <exception cref="IOException">The dataset can't be read or the page can't be written.</exception>
    public static void Write(string folder, Stream output)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(output);
        var content = PageContent.Gather(DatasetFolder.Open(folder));
        using var writer = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlText(writer);
        html.Markup(Head);
        WriteSummary(html, content, Path.GetFileName(Path.GetFullPath(folder)));
        WriteOutcomes(html, content);
        WriteYears(html, content);
        WriteFailures(html, content);
        WriteDiagnostics(html, content);
        WriteCoverage(html, content);
        html.Markup("</body></html>\n");
    }

    private static void WriteSummary(HtmlText html, PageContent content, string name)
    {
        html.Markup("<h1>").Text(name).Markup("</h1>\n<p id=\"summary\">")
            .Number(content.Inputs).Markup(" inputs 输入; ")
            .Number(content.Years.Values.Sum(year => (long)year.Count)).Markup(" reports 报告; ")
            .Number(content.Cells).Markup(" cells 单元格, ")
            .Number(content.UnreadableCells).Markup(" of them could not be told 无法判定; ")
            .Number(content.Failures.Values.Sum(failure => (long)failure.Failures.Count)).Markup(" failed checks 未通过的勾稽关系.</p>\n<p class=\"note\">OgiReports ")
            .Text(ReportJson.ParserVersion).Markup(string.Create(CultureInfo.InvariantCulture, $". A list shows its first {BoundedList<int>.Limit} entries. 每个列表最多显示前 {BoundedList<int>.Limit} 项。</p>\n"));
    }

    private static void WriteOutcomes(HtmlText html, PageContent content)
    {
        html.Markup("<h2>What became of the inputs 输入的处理结果</h2>\n");
        var longest = Math.Max(1, content.Outcomes.Values.Select(list => list.Count).DefaultIfEmpty().Max());
        BarChart.Write(html, "Inputs by outcome", [.. content.Outcomes.Select(outcome => (OutcomeLabel(outcome.Key), (double)outcome.Value.Count / longest, Count(outcome.Value.Count), "outcome-" + outcome.Key))]);
        foreach (var (outcome, list) in content.Outcomes)
        {
            OpenList(html, "outcome-" + outcome, OutcomeLabel(outcome), list.Count);
            html.Markup("<table><tr><th>path 路径</th><th>reason 原因</th></tr>\n");
            foreach (var (path, reason) in list.Shown)
            {
                html.Markup("<tr>").Cell(path).Cell(reason).Markup("</tr>\n");
            }

            html.Markup("</table></details>\n");
        }
    }

    private static void WriteYears(HtmlText html, PageContent content)
    {
        html.Markup("<h2>Reports of which every check holds 勾稽关系全部成立的报告</h2>\n");
        var bars = content.Years.Select(year => (
            $"{year.Key.Year} · {year.Key.Form}",
            (double)(year.Value.Count - year.Value.Failed.Count) / year.Value.Count,
            string.Create(CultureInfo.InvariantCulture, $"{100.0 * (year.Value.Count - year.Value.Failed.Count) / year.Value.Count:F1} % of {year.Value.Count:N0}"),
            YearId(year.Key))).ToList();
        BarChart.Write(html, "Share of reports whose checks all hold, by year and form", bars);
        foreach (var (key, (_, failed)) in content.Years)
        {
            OpenList(html, YearId(key), $"{key.Year} · {key.Form}: reports with a failed check 有未通过项的报告", failed.Count);
            WriteReports(html, failed);
        }
    }

    private static void WriteFailures(HtmlText html, PageContent content)
    {
        html.Markup("<h2>The most frequent failures 最常见的未通过项</h2>\n");
        var frequent = content.Failures.OrderByDescending(failure => failure.Value.Failures.Count).ThenBy(failure => failure.Key, StringComparer.Ordinal).Take(MostFailures).ToList();
        if (frequent.Count == 0)
        {
            html.Markup("<p>None 无.</p>\n");
            return;
        }

        var longest = frequent[0].Value.Failures.Count;
        BarChart.Write(html, "Failed checks by kind", [.. frequent.Select(failure => (failure.Key, (double)failure.Value.Failures.Count / longest, Count(failure.Value.Failures.Count), "check-" + failure.Key))]);
        foreach (var (check, (chinese, english, failures)) in frequent)
        {
            OpenList(html, "check-" + check, check, failures.Count);
            html.Markup("<p>").Text(chinese).Markup("<br>").Text(english).Markup("</p><table><tr><th>path 路径</th><th>agency 机关</th><th>year 年度</th><th>printed 所载</th><th>computed 计算</th><th>attribution 归因</th></tr>\n");
            foreach (var failure in failures.Shown)
            {
                html.Markup("<tr>").Cell(failure.Report?.Path).Cell(failure.Report?.Agency).Cell(failure.Report?.Year)
                    .Markup("<td class=\"n\">").Text(failure.Reported).Markup("</td><td class=\"n\">").Text(failure.Computed).Markup("</td>").Cell(failure.Attribution).Markup("</tr>\n");
            }

            html.Markup("</table></details>\n");
        }
    }

    private static void WriteDiagnostics(HtmlText html, PageContent content)
    {
        html.Markup("<h2>The most frequent diagnostics 最常见的诊断</h2>\n");
        var frequent = content.Diagnostics.OrderByDescending(diagnostic => diagnostic.Value.Count).ThenBy(diagnostic => diagnostic.Key, StringComparer.Ordinal).Take(MostDiagnostics).ToList();
        if (frequent.Count == 0)
        {
            html.Markup("<p>None 无.</p>\n");
            return;
        }

        BarChart.Write(html, "Documents by diagnostic", [.. frequent.Select(diagnostic => (diagnostic.Key, (double)diagnostic.Value.Count / frequent[0].Value.Count, Count(diagnostic.Value.Count), "diagnostic-" + diagnostic.Key))]);
        foreach (var (code, list) in frequent)
        {
            OpenList(html, "diagnostic-" + code, code, list.Count);
            WriteReports(html, list);
        }
    }

    private static void WriteCoverage(HtmlText html, PageContent content)
    {
        html.Markup("<h2>Coverage: agency and year 覆盖：机关与年度</h2>\n");
        var years = content.Years.Keys.Select(key => key.Year).Distinct().Order(StringComparer.Ordinal).ToList();
        html.Markup("<div class=\"scroll\"><table id=\"coverage\"><tr><th>agency 机关</th>");
        years.ForEach(year => html.Markup("<th>").Text(year).Markup("</th>"));
        html.Markup("</tr>\n");
        foreach (var (agency, byYear) in content.Agencies.Take(MostAgencies))
        {
            html.Markup("<tr><td><details><summary>").Text(agency).Markup("</summary><ul>");
            foreach (var report in byYear.Values.SelectMany(list => list.Shown))
            {
                html.Markup("<li>").Text($"{report.Year}: {report.Path} ({report.Status})").Markup("</li>");
            }

            html.Markup("</ul></details></td>");
            foreach (var year in years)
            {
                var count = byYear.GetValueOrDefault(year)?.Count ?? 0;
                html.Markup(count == 0 ? "<td class=\"m n\"></td>" : "<td class=\"y n\">" + Count(count) + "</td>");
            }

            html.Markup("</tr>\n");
        }

        html.Markup("</table></div>\n");
        if (content.Agencies.Count > MostAgencies)
        {
            html.Markup("<p class=\"note\">").Number(content.Agencies.Count - MostAgencies).Markup(" more agencies are in the dataset 其余机关见数据集.</p>\n");
        }
    }

    private static void WriteReports(HtmlText html, BoundedList<ReportEntry> list)
    {
        html.Markup("<table><tr><th>path 路径</th><th>agency 机关</th><th>year 年度</th><th>form 表式</th><th>status 状态</th></tr>\n");
        foreach (var report in list.Shown)
        {
            html.Markup("<tr>").Cell(report.Path).Cell(report.Agency).Cell(report.Year).Cell(report.Form).Cell(report.Status).Markup("</tr>\n");
        }

        html.Markup("</table></details>\n");
    }

    /// <summary>Opens a list. The id is on an element within, so that a browser that follows a link to it unfolds the list.</summary>
    private static void OpenList(HtmlText html, string id, string label, int count) =>
        html.Markup("<details><summary>").Text(label).Markup(" (").Number(count).Markup(")</summary><div id=\"").Text(id).Markup("\"></div>");

    private static string OutcomeLabel(string outcome) => outcome switch
    {
        "parsed" => "parsed 已读取",
        "notAReport" => "not a report 不是年度报告",
        "unreadable" => "unreadable 无法读取",
        "skipped" => "skipped 已跳过",
        _ => outcome,
    };

    private static string YearId((string Year, string Form) key) =>
        $"year-{(key.Year == PageContent.NotStated ? "none" : key.Year)}-{(key.Form == PageContent.NotStated ? "none" : key.Form)}";

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
