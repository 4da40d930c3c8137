using System.Collections.Immutable;
using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Checks;

/// <summary>The equations as data. Only what the form itself demands is here: 上一年项目数量 + 本年增/减 = 处理决定数量, for one, is not owed.</summary>
internal static class CheckCatalog
{
    /// <summary>Form 2019, section 二: what was newly disclosed is part of all that is disclosed.</summary>
    public static readonly ImmutableArray<CheckDefinition> Proactive2019 = BuildProactive();

    public static readonly ImmutableArray<CheckDefinition> Remedies = BuildRemedies();

    /// <summary>Form 2014. 主动公开政府信息数 counts an item once and its channels each time, so it is no sum.</summary>
    public static readonly ImmutableArray<CheckDefinition> Statistics =
    [
        SumOf("received", "requests.received", ["requests.inPerson", "requests.fax", "requests.online", "requests.letter"], "四种申请方式之和等于收到申请数", "requests in person, by fax, online and by letter add up to the requests received"),
        SumOf("concluded", "requests.concluded", ["requests.concludedOnTime", "requests.concludedExtended"], "按时办结数与延期办结数之和等于申请办结数", "concluded on time and after an extension add up to the requests concluded"),
        SumOf("replies", "replies.total", ["replies.alreadyDisclosed", "replies.granted", "replies.partlyGranted", "replies.denied", "replies.notOwnAgency", "replies.notExist", "replies.askedToAmend", "replies.otherChannel"], "八种答复之和等于申请答复数", "the eight kinds of replies add up to the replies"),
        // 其中: a reply may name two grounds.
        SumOf("denied", "replies.denied", ["replies.denied.stateSecret", "replies.denied.tradeSecret", "replies.denied.privacy", "replies.denied.securityAndStability", "replies.denied.notGovernmentInformation", "replies.denied.otherLegalGrounds"], "六种理由之和等于不同意公开答复数", "the six grounds add up to the requests denied", isExpected: true),
        // The form has no row for cases that are still pending.
        SumOf("reconsideration", "reconsideration.total", ["reconsideration.upheld", "reconsideration.corrected", "reconsideration.other"], "三种结果之和等于行政复议数量", "the three outcomes add up to the administrative reconsiderations", isExpected: true),
        SumOf("litigation", "litigation.total", ["litigation.upheld", "litigation.corrected", "litigation.other"], "三种结果之和等于行政诉讼数量", "the three outcomes add up to the administrative litigations", isExpected: true),
        SumOf("staff", "capacity.staff", ["capacity.fullTime", "capacity.partTime"], "专职人员数与兼职人员数之和等于从事政府信息公开工作人员数", "full-time and part-time staff add up to the staff"),
    ];

    private static readonly ImmutableArray<CheckDefinition> Requests2019 = BuildRequests(FormLibrary.Requests(FormVersion.Form2019));

    private static readonly ImmutableArray<CheckDefinition> Requests2021 = BuildRequests(FormLibrary.Requests(FormVersion.Form2021));

    public static ImmutableArray<CheckDefinition> Requests(FormVersion version) =>
        version == FormVersion.Form2019 ? Requests2019 : Requests2021;

    private static CheckDefinition SumOf(string name, string total, ImmutableArray<string> parts, string chinese, string english, bool isExpected = false) =>
        new($"statistics.{name}", [.. parts.Select(Indicator)], [Indicator(total)], CheckRelation.Equal, chinese, english) { IsExpected = isExpected };

    private static CellDefinition Indicator(string key) => FormLibrary.Registry.Find("statistics." + key)!;

    private static ImmutableArray<CheckDefinition> BuildProactive()
    {
        var block = FormLibrary.Proactive(FormVersion.Form2019).BlockOf('一')!;
        var checks = ImmutableArray.CreateBuilder<CheckDefinition>();
        for (var row = 0; row < block.Rows.Length; row++)
        {
            checks.Add(new CheckDefinition(
                $"proactive.disclosedWithinTotal.{block.Rows[row].Key}",
                [block.CellAt(row, 1)],
                [block.CellAt(row, 2)],
                CheckRelation.AtMost,
                $"{block.Rows[row].Label}：本年新公开数量不大于对外公开总数量",
                $"{block.Rows[row].EnglishLabel}: newly disclosed this year is at most the total disclosed"));
        }

        return checks.ToImmutable();
    }

    private static ImmutableArray<CheckDefinition> BuildRemedies()
    {
        var checks = ImmutableArray.CreateBuilder<CheckDefinition>();
        for (var group = 0; group < RemediesForm.Groups.Length; group++)
        {
            var cells = FormLibrary.Remedies.Cells.AsSpan(group * RemediesForm.OutcomeCount, RemediesForm.OutcomeCount);
            checks.Add(new CheckDefinition(
                $"remedies.total.{RemediesForm.Groups[group].Key}",
                [.. cells[..^1]],
                [cells[^1]],
                CheckRelation.Equal,
                $"{RemediesForm.Groups[group].FullChineseLabel}：四种结果之和等于总计",
                $"{RemediesForm.Groups[group].FullEnglishLabel}: the four outcomes add up to the total"));
        }

        return checks.ToImmutable();
    }

    private static ImmutableArray<CheckDefinition> BuildRequests(RequestsForm form)
    {
        var checks = ImmutableArray.CreateBuilder<CheckDefinition>();
        for (var row = 0; row < form.Rows.Length; row++)
        {
            var index = row;
            checks.Add(new CheckDefinition(
                $"requests.rowTotal.{form.Rows[row].Key}",
                [.. Enumerable.Range(0, RequestsForm.TotalColumnIndex).Select(column => form.CellAt(index, column))],
                [form.CellAt(row, RequestsForm.TotalColumnIndex)],
                CheckRelation.Equal,
                $"{form.Rows[row].FullChineseLabel}：六类申请人之和等于总计",
                $"{form.Rows[row].FullEnglishLabel}: the six kinds of applicants add up to the total"));
        }

        var concluded = form.IndexOf("concluded");
        var rowTotals = checks.ToImmutable();
        for (var column = 0; column < RequestsForm.ColumnCount; column++)
        {
            var index = column;
            checks.Add(new CheckDefinition(
                $"requests.concluded.{RequestsForm.Columns[column].Key}",
                [.. Enumerable.Range(2, concluded - 2).Select(row => form.CellAt(row, index))],
                [form.CellAt(concluded, column)],
                CheckRelation.Equal,
                $"{RequestsForm.Columns[column].Label}：（一）至（六）之和等于（七）总计",
                $"{RequestsForm.Columns[column].EnglishLabel}: outcomes (1) to (6) add up to (7), the total concluded")
            {
                Inner = column == RequestsForm.TotalColumnIndex ? rowTotals[2..concluded] : [],
            });
        }

        for (var column = 0; column < RequestsForm.ColumnCount; column++)
        {
            checks.Add(new CheckDefinition(
                $"requests.balance.{RequestsForm.Columns[column].Key}",
                [form.CellAt(0, column), form.CellAt(1, column)],
                [form.CellAt(concluded, column), form.CellAt(concluded + 1, column)],
                CheckRelation.Equal,
                $"{RequestsForm.Columns[column].Label}：第一项加第二项之和，等于第三项加第四项之和",
                $"{RequestsForm.Columns[column].EnglishLabel}: received and carried over equal concluded and carried forward")
            {
                Inner = column == RequestsForm.TotalColumnIndex ? [rowTotals[0], rowTotals[1], rowTotals[concluded + 1]] : [],
            });
        }

        return checks.ToImmutable();
    }
}
