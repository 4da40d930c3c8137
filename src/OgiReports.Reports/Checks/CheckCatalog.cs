using System.Collections.Immutable;
using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Checks;

/// <summary>The equations as data. Only what the form itself demands is here: 上一年项目数量 + 本年增/减 = 处理决定数量, for one, is not owed.</summary>
internal static class CheckCatalog
{
    /// <summary>Form 2019, section 二: what was newly disclosed is part of all that is disclosed.</summary>
    public static readonly ImmutableArray<CheckDefinition> Proactive2019 = BuildProactive();

    public static readonly ImmutableArray<CheckDefinition> Remedies = BuildRemedies();

    private static readonly ImmutableArray<CheckDefinition> Requests2019 = BuildRequests(FormLibrary.Requests(FormVersion.Form2019));

    private static readonly ImmutableArray<CheckDefinition> Requests2021 = BuildRequests(FormLibrary.Requests(FormVersion.Form2021));

    public static ImmutableArray<CheckDefinition> Requests(FormVersion version) =>
        version == FormVersion.Form2019 ? Requests2019 : Requests2021;

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
