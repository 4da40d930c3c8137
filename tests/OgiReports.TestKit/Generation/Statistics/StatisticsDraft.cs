using System.Globalization;
using OgiReports.TestKit.Truth;

namespace OgiReports.TestKit.Generation.Statistics;

/// <summary>The rows of one document with their figures, before they are laid out.</summary>
internal sealed class StatisticsDraft(Dice dice, string dialect)
{
    private static readonly (string From, string To)[] OtherWords =
    [
        ("主动公开规范性文件数", "主动公开的规范性文件数"), ("网络申请数", "网上申请数"), ("政策解读稿件发布数", "政策解读稿件数"), ("告知作出更改补充数", "告知做出更改补充数"),
        ("举办各类培训班数", "举办各类培训班次数"), ("其他方式公开政府信息数", "其它方式公开政府信息数"), ("举报投诉数量", "举报投诉数"), ("收到申请数", "收到申请总数"),
        ("申请信息不存在数", "信息不存在数"), ("微博微信回应事件数", "微博、微信回应事件数"), ("行政复议数量", "行政复议数"), ("行政诉讼数量", "行政诉讼数"),
        ("（不包括政府公报及政府网站工作人员数）", ""), ("（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）", ""), ("维持具体行政行为或者驳回原告诉讼请求数", "维持具体行政行为或驳回原告诉讼请求数"),
        ("（不同渠道和方式公开相同信息计1条）", ""), ("（不同方式回应同一热点或舆情计1次）", ""),
    ];

    private static readonly string[] LocalRows = ["电子邮件咨询数", "政务公开栏更新次数", "热线电话接听量", "制发公开目录数"];

    public Dictionary<string, CellTruth> Cells { get; } = new(StringComparer.Ordinal);

    public List<string> Quirks { get; } = [];

    public List<PrintedRow> Rows { get; } = [];

    public bool HasUnitColumn { get; private set; }

    public bool HasHeader { get; private set; }

    public void Fill()
    {
        var isMarked = dialect.StartsWith("html", StringComparison.Ordinal) || dialect is "pipes" or "tabs";
        var numbering = dice.OneOf("form", "form", "none", "other");
        var unitPlace = dialect == "list" ? "value" : dice.OneOf("column", "column", "column", "label", "value");
        HasUnitColumn = unitPlace == "column";
        HasHeader = dice.Chance(0.85);
        var blank = dice.Chance(0.35) ? dice.OneOf("", "-", "—", "/") : "0";
        var otherWords = dice.Chance(0.4);
        var dropped = dice.Chance(0.3) ? dice.Between(1, 5) : 0;
        var lost = isMarked && dice.Chance(0.15) ? dice.Below(StatisticsRows.All.Length) : -1;
        var damaged = dice.Chance(0.25) ? dice.Below(StatisticsRows.All.Length) : -1;
        var drop = Enumerable.Range(0, dropped).Select(_ => dice.Below(StatisticsRows.All.Length)).ToHashSet();
        var hasGroups = dice.Chance(0.85);
        Note(numbering != "form", numbering + " numbers");
        Note(unitPlace != "column", "unit in " + unitPlace);
        Note(blank != "0", $"blank '{blank}'");
        Note(otherWords, "other words");
        Note(dropped > 0, "rows dropped");
        var figures = StatisticsFigures.Make(dice);
        var serial = 0;
        for (var index = 0; index < StatisticsRows.All.Length; index++)
        {
            var row = StatisticsRows.All[index];
            if (drop.Contains(index) || (row.Id.Length == 0 && !hasGroups))
            {
                continue;
            }

            serial++;
            var label = otherWords && dice.Chance(0.5) ? Reworded(row.Label) : row.Label;
            label = index == damaged && row.Id.Length > 0 && label.Length > 6 ? Damaged(label) : label;
            label = NumberOf(row, numbering, serial) + label;
            if (row.Id.Length == 0)
            {
                Rows.Add(new PrintedRow(serial, label, dice.OneOf("", "----"), "", true));
                continue;
            }

            var (value, truth) = Figure(figures[row.Id], row.Unit, unitPlace, blank);
            if (index == lost)
            {
                Quirks.Add("label lost");
                label = "";
            }

            Cells.Add(row.Id, truth);
            Rows.Add(new PrintedRow(serial, unitPlace == "label" ? $"{label}（{row.Unit}）" : label, HasUnitColumn ? row.Unit : "", value, false));
            if (dice.Chance(0.015))
            {
                serial++;
                Rows.Add(new PrintedRow(serial, dice.Pick(LocalRows), HasUnitColumn ? "次" : "", dice.Between(0, 400).ToString(CultureInfo.InvariantCulture), false));
                Quirks.Add("local row");
            }
        }
    }

    private void Note(bool isSo, string quirk)
    {
        if (isSo)
        {
            Quirks.Add(quirk);
        }
    }

    private (string Printed, CellTruth Truth) Figure(decimal figure, string unit, string unitPlace, string blank)
    {
        if (figure == 0 && blank != "0" && dice.Chance(0.7))
        {
            return (blank, blank switch { "" => CellTruth.Blank, "/" => new CellTruth(null, "slash"), _ => new CellTruth(null, "dash") });
        }

        var isMoney = unit == "万元";
        var printed = StatisticsGenerator.Format(figure);
        if (figure >= 1000 && dice.Chance(0.3))
        {
            printed = figure.ToString("#,##0.####", CultureInfo.InvariantCulture);
        }

        if (dice.Chance(0.08))
        {
            printed = string.Concat(printed.Select(character => char.IsAsciiDigit(character) ? (char)('０' + character - '0') : character));
        }

        return (unitPlace == "value" ? printed + unit : printed, CellTruth.Number(isMoney ? figure * 10_000 : figure));
    }

    private static string Reworded(string label)
    {
        foreach (var (from, to) in OtherWords)
        {
            label = label.Replace(from, to, StringComparison.Ordinal);
        }

        return label;
    }

    private string Damaged(string label)
    {
        Quirks.Add("label damaged");
        return dice.Chance(0.5) ? label[..(label.Length * 2 / 3)] : label.Remove(dice.Between(1, label.Length - 2), 1);
    }

    private static string NumberOf(StatisticsRow row, string numbering, int serial) => numbering switch
    {
        "none" => row.Number.StartsWith('其') ? row.Number : "",
        "other" => row.Id.Length == 0 ? row.Number : string.Create(CultureInfo.InvariantCulture, $"{serial}、"),
        _ => row.Number,
    };
}
