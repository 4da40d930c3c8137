using System.Globalization;
using System.Net;
using System.Text;

namespace OgiReports.TestKit.Generation.Statistics;

/// <summary>Prints the rows in the layouts that documents have.</summary>
internal static class StatisticsLayouts
{
    public static readonly IReadOnlyList<string> Names =
    [
        "html", "html serial", "html total column", "html columns", "html remark", "html halves", "html split", "html paths",
        "pipes", "tabs", "spaces", "cells", "cells serial", "one line", "list", "wrapped",
    ];

    private static readonly string[] Prose = ["本年度，我局按照上级部署推进各项工作。", "现将有关情况报告如下。", "工作中注重时效，做到应公开尽公开。"];

    public static string Print(string dialect, StatisticsDraft draft, Dice dice)
    {
        var year = dice.Between(2014, 2018);
        var table = dialect.StartsWith("html", StringComparison.Ordinal) ? Html(dialect, draft, dice) : Text(dialect, draft, dice);
        var lines = new List<string>();
        if (dice.Chance(0.8))
        {
            lines.AddRange([$"青山县商务局{year}年政府信息公开工作年度报告", "", "一、概述", dice.Pick(Prose), "二、主动公开政府信息情况", dice.Pick(Prose)]);
            if (dialect != "list")
            {
                lines.AddRange(["三、附表", $"政府信息公开情况统计表（{year}年度）"]);
            }
        }
        else
        {
            lines.Add($"政府信息公开情况统计表（{year}年度）");
            lines.Add("填报单位（盖章）：青山县商务局");
        }

        return dialect.StartsWith("html", StringComparison.Ordinal)
            ? "<html><head><meta charset=\"utf-8\"></head><body>" + string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")) + table + "<p>填报日期：" + year + "年12月31日</p></body></html>"
            : string.Join('\n', lines) + "\n" + table + "\n" + (dice.Chance(0.5) ? $"\n{year + 1}年1月10日\n" : "");
    }

    private static string Html(string dialect, StatisticsDraft draft, Dice dice)
    {
        var rows = new List<string[]>();
        var head = Heads(dialect, draft);
        if (draft.HasHeader || dialect is "html total column" or "html columns")
        {
            rows.Add(head);
        }

        foreach (var row in draft.Rows)
        {
            rows.Add(Cells(dialect, draft, row, dice));
        }

        if (dialect == "html halves")
        {
            return Halves(rows, draft.HasHeader);
        }

        var split = dialect == "html split" ? rows.Count / 2 : rows.Count;
        return Table(rows.Take(split)) + (split < rows.Count ? Table(rows.Skip(split)) : "");
    }

    private static string[] Heads(string dialect, StatisticsDraft draft)
    {
        string[] units = draft.HasUnitColumn ? ["单位"] : [];
        return dialect switch
        {
            "html serial" => ["序号", "统计指标", .. units, "统计数"],
            "html total column" => ["统计指标", .. units, "机关", "合计", "下属单位"],
            "html columns" => ["统计指标", .. units, "区政府统计数", "区直单位统计数", "乡镇街道统计数"],
            "html remark" => ["统计指标", .. units, "统计数", "备注"],
            "html paths" => ["类别", "统计指标", .. units, "统计数"],
            _ => ["统计指标", .. units, "统计数"],
        };
    }

    private static string[] Cells(string dialect, StatisticsDraft draft, PrintedRow row, Dice dice)
    {
        string[] units = draft.HasUnitColumn ? [row.Unit] : [];
        var other = row.IsGroup ? "" : dice.Between(0, 30).ToString(CultureInfo.InvariantCulture);
        return dialect switch
        {
            "html serial" => [row.Serial.ToString(CultureInfo.InvariantCulture), row.Label, .. units, row.Value],
            "html total column" => [row.Label, .. units, other, row.Value, other],
            "html columns" => [row.Label, .. units, row.Value, other, dice.Between(0, 30).ToString(CultureInfo.InvariantCulture)],
            "html remark" => [row.Label, .. units, row.Value, dice.Chance(0.05) ? "含上年结转" : ""],
            "html paths" => row.IsGroup ? [row.Label, "", .. units, ""] : ["", row.Label, .. units, row.Value],
            _ => [row.Label, .. units, row.Value],
        };
    }

    private static string Halves(List<string[]> rows, bool hasHeader)
    {
        var body = hasHeader ? rows.Skip(1).ToList() : rows;
        var left = (body.Count + 1) / 2;
        var joined = new List<string[]>();
        // Without a header nothing tells the halves apart, and nobody prints them so.
        var head = hasHeader ? rows[0] : ["统计指标", .. Enumerable.Repeat("单位", body[0].Length - 2), "统计数"];
        joined.Add([.. head, .. head]);
        for (var index = 0; index < left; index++)
        {
            joined.Add([.. body[index], .. left + index < body.Count ? body[left + index] : Enumerable.Repeat("", body[0].Length)]);
        }

        return Table(joined);
    }

    private static string Table(IEnumerable<string[]> rows) =>
        "<table>" + string.Concat(rows.Select(row => "<tr>" + string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")) + "</tr>")) + "</table>";

    private static string Text(string dialect, StatisticsDraft draft, Dice dice)
    {
        var head = draft.HasHeader && dialect != "list" ? Heads(dialect == "cells serial" ? "html serial" : "html", draft) : [];
        var text = new StringBuilder(Row(dialect, head));
        for (var index = 0; index < draft.Rows.Count; index++)
        {
            var row = draft.Rows[index];
            string[] units = draft.HasUnitColumn ? [row.Unit] : [];
            text.Append(dialect switch
            {
                "cells serial" => Row(dialect, [row.Serial.ToString(CultureInfo.InvariantCulture), row.Label, .. units, row.Value]),
                "list" => row.IsGroup ? $"{row.Label}\n" : $"{row.Label}{dice.OneOf("：", " ", "")}{row.Value}{dice.OneOf("；", "。", "", "，")}\n",
                "wrapped" => Wrapped(row, units, dice),
                _ => Row(dialect, [row.Label, .. units, row.Value]),
            });
            if (dice.Chance(0.02) && dialect is "cells" or "spaces" or "wrapped")
            {
                text.Append(CultureInfo.InvariantCulture, $"- {dice.Between(1, 9)} -\n");
            }
        }

        return text.ToString();
    }

    private static string Row(string dialect, string[] cells) => cells.Length == 0 ? "" : dialect switch
    {
        "pipes" => "| " + string.Join(" | ", cells) + " |\n",
        "tabs" => string.Join('\t', cells) + "\n",
        "cells" or "cells serial" => string.Concat(cells.Where(cell => cell.Length > 0).Select(cell => cell + "\n")),
        "one line" => string.Join(' ', cells.Where(cell => cell.Length > 0)) + " ",
        _ => string.Join("  ", cells.Where(cell => cell.Length > 0)) + "\n",
    };

    private static string Wrapped(PrintedRow row, string[] units, Dice dice)
    {
        var cut = row.Label.Length > 12 ? dice.Between(8, row.Label.Length - 2) : row.Label.Length;
        var label = cut < row.Label.Length && !char.IsAsciiDigit(row.Label[cut - 1]) ? row.Label[..cut] + "\n" + row.Label[cut..] : row.Label;
        return Row("spaces", [label, .. units, row.Value]);
    }
}
