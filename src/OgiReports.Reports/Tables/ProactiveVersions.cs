using OgiReports.Reports.Forms;

namespace OgiReports.Reports.Tables;

/// <summary>Decides the form of each block of the table of section 二 by the block's own header.</summary>
internal static class ProactiveVersions
{
    /// <summary>The form of a row's block.</summary>
    /// <param name="row">The row.</param>
    /// <param name="rows">All rows of the table.</param>
    /// <param name="isShown">Whether the block itself shows its form; else it follows from the number of values or from the neighbours.</param>
    public static FormVersion Decide(ProactiveRow row, List<ProactiveRow> rows, out bool isShown)
    {
        isShown = true;
        if (Of(row.Header) is { } shown)
        {
            return shown;
        }

        // 其他对外管理服务事项 and 政府集中采购 are rows of form 2019 alone.
        var word = row.Unit.Word!;
        var of2021 = FormLibrary.Proactive(FormVersion.Form2021).BlockOf(word.Item);
        if (of2021 is null || !of2021.Rows.Any(candidate => candidate.Keys.Contains(word.Key)))
        {
            return FormVersion.Form2019;
        }

        isShown = false;
        var of2019 = FormLibrary.Proactive(FormVersion.Form2019).BlockOf(word.Item)!;
        var filled = IsOneHead(row) ? 1 : row.Values.Count(value => !value.IsBlank);
        if (of2019.Columns.Length != of2021.Columns.Length && (filled == of2019.Columns.Length || filled == of2021.Columns.Length))
        {
            return filled == of2019.Columns.Length ? FormVersion.Form2019 : FormVersion.Form2021;
        }

        var neighbours = rows.Select(other => Of(other.Header)).OfType<FormVersion>().Distinct().ToList();
        return neighbours.Count == 1 ? neighbours[0]
            : word.Key == "行政规范性文件" ? FormVersion.Form2021
            : FormVersion.Form2019;
    }

    /// <summary>Whether the header has one head, repeated in each column that its cell covers.</summary>
    private static bool IsOneHead(ProactiveRow row)
    {
        var heads = row.Header.FindAll(unit => unit.Word?.Kind == ProactiveWordKind.Header);
        return heads.Count > 1 && heads.Count == row.Values.Count && heads.TrueForAll(head => head.Word == heads[0].Word);
    }

    /// <summary>The form that the words of a header show; null when they show none.</summary>
    public static FormVersion? Of(List<ProactiveUnit> header)
    {
        var votes = 0;
        foreach (var unit in header)
        {
            votes += unit.Word?.Version switch
            {
                FormVersion.Form2019 => -1,
                FormVersion.Form2021 => 1,
                _ => 0,
            };
        }

        return votes == 0 ? null : votes < 0 ? FormVersion.Form2019 : FormVersion.Form2021;
    }
}
