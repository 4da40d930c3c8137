using System.Globalization;

namespace OgiReports.TestKit.Generation;

/// <summary>
/// A report in flattened text to which several things happened at once: blanks gone, digits glued and split, rows, labels and
/// columns lost, page numbers between rows, lines deduplicated, sums wrong. It shares no writer with the report generator.
/// </summary>
public sealed class CombinedReport
{
    // Rows counted from the end.
    private const int Concluded = 2;
    private const int Forward = 1;

    private static readonly string[] Heads = ["自然人", .. RequestForm.OrganizationLabels, "总计"];

    private readonly Dice _dice;
    private readonly HashSet<string> _damages = [];
    private readonly RequestRow[] _rows;
    private readonly long[][] _figures;
    private readonly Dictionary<string, long?> _truth = new(StringComparer.Ordinal);
    private readonly long[] _remedies = new long[15];
    private readonly bool _leavesSomeBlank;
    private readonly bool _gluesAll;
    private readonly int _layout;

    private CombinedReport(int seed)
    {
        _dice = new Dice(seed);
        var form = _dice.Chance(0.4) ? "2019" : "2021";
        Year = form == "2019" ? 2019 : 2022;
        _rows = RequestForm.Rows(form);
        _figures = [.. _rows.Select(_ => new long[7])];
        Count();
        (string Name, double Share)[] damages =
        [
            ("blanks", 0.4), ("glue", 0.3), ("glueLabel", 0.25), ("split", 0.2), ("thousands", 0.12), ("blankTotals", 0.04), ("rowLost", 0.12), ("labelLost", 0.08),
            ("merged", 0.08), ("pages", 0.25), ("fullWidth", 0.08), ("unit", 0.03), ("columnLost", 0.06), ("deduplicated", 0.06), ("truncated", 0.1), ("wrong", 0.35),
        ];
        _damages.UnionWith(damages.Where(damage => _dice.Chance(damage.Share)).Select(damage => damage.Name));
        _leavesSomeBlank = _dice.Chance(0.4);
        _gluesAll = _dice.Chance(0.3);
        _layout = _dice.Below(4);
        if (Has("wrong"))
        {
            _figures[_dice.Below(_rows.Length)][_dice.Below(7)] += _dice.Between(1, 3);
        }

        Text = Write();
    }

    /// <summary>The year of the report, which its form goes with.</summary>
    public int Year { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What the text shows of tables 三 and 四; null where a cell is empty.</summary>
    public IReadOnlyDictionary<string, long?> Truth => _truth;

    /// <summary>What happened to it, for messages.</summary>
    public string Damages => $"{string.Join(' ', _damages)}, layout {_layout.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The report of a seed.</summary>
    public static CombinedReport Create(int seed) => new(seed);

    private bool Has(string damage) => _damages.Contains(damage);

    /// <summary>Figures that satisfy every sum.</summary>
    private void Count()
    {
        var size = _dice.OneOf(1, 3, 12, 60, 900, 5000);
        var density = _dice.OneOf(0.03, 0.1, 0.3, 0.7);
        var concluded = _figures[^Concluded];
        for (var column = 0; column < 6; column++)
        {
            for (var row = 2; row < _rows.Length - 2; row++)
            {
                _figures[row][column] = _dice.Chance(density * (column == 0 ? 2 : 1)) ? _dice.Between(1, size) : 0;
                concluded[column] += _figures[row][column];
            }

            _figures[^Forward][column] = _dice.Chance(0.25) ? _dice.Below((size / 3) + 2) : 0;
            var all = concluded[column] + _figures[^Forward][column];
            _figures[1][column] = _dice.Chance(0.25) ? _dice.Below((int)Math.Min(all, (size / 3) + 2) + 1) : 0;
            _figures[0][column] = all - _figures[1][column];
        }

        foreach (var row in _figures)
        {
            row[6] = row.Sum();
        }

        for (var cell = 0; cell < _remedies.Length; cell++)
        {
            _remedies[cell] = cell % 5 == 4 ? _remedies[(cell - 4)..cell].Sum() : _dice.Chance(density) ? _dice.Between(1, size) : 0;
        }

        _remedies[_dice.Below(15)] += _dice.Chance(0.1) ? _dice.Between(1, 4) : 0;
    }

    private string Write()
    {
        var lost = Has("columnLost") ? _dice.Below(7) : -1;
        List<string> lines =
        [
            $"某某市某某局{Year.ToString(CultureInfo.InvariantCulture)}年政府信息公开工作年度报告", "一、总体情况", "全年工作平稳有序。", "二、主动公开政府信息情况", "第二十条第（五）项", "信息内容 本年处理决定数量", "行政许可 3",
            "三、收到和处理政府信息公开申请情况", "申请人情况",
        ];
        var heads = Heads.Where((_, column) => column != lost).ToList();
        heads.Insert(1, "法人或其他组织");
        lines.Add(string.Join(_layout == 2 ? '\n' : ' ', heads));
        var table = WriteRows(lost);
        lines.AddRange(Has("deduplicated") ? table.Distinct() : table);
        lines.AddRange(["四、政府信息公开行政复议、行政诉讼情况", "行政复议 行政诉讼", $"{string.Join(' ', RequestForm.RemedyLabels)} 未经复议直接起诉 复议后起诉", $"{string.Join(' ', RequestForm.RemedyLabels)} {string.Join(' ', RequestForm.RemedyLabels)}"]);
        var words = Words(_remedies.Select((figure, cell) => ($"remedies.{RequestForm.RemedyGroups[cell / 5]}.{RequestForm.RemedyColumns[cell % 5]}", figure)));
        lines.Add(string.Join(_layout == 2 ? '\n' : ' ', words));
        lines.AddRange(["五、存在的主要问题及改进情况", "个别栏目更新不及时，下一步将加强培训。", "六、其他需要报告的事项", "无。"]);
        return string.Join(_layout == 3 ? ' ' : '\n', lines.Where(line => line.Length > 0));
    }

    private List<string> WriteRows(int lostColumn)
    {
        var lostRow = Has("rowLost") ? _dice.Below(_rows.Length) : -1;
        var lostLabel = Has("labelLost") ? _dice.Below(_rows.Length) : -1;
        var merged = Has("merged") ? _dice.Below(_rows.Length - 1) : -1;
        var lines = new List<string>();
        var carried = "";
        List<string> pending = [];
        for (var row = 0; row < _rows.Length; row++)
        {
            if (row == lostRow)
            {
                continue;
            }

            if (_rows[row].Group is { } group && (row == 0 || _rows[row - 1].Group != group))
            {
                lines.Add(group);
            }

            var (label, next) = (_rows[row].Label, row + 1 < _rows.Length && row + 1 != lostRow ? _rows[row + 1] : null);
            var words = Words(Enumerable.Range(0, 7).Where(column => column != lostColumn).Select(column => ($"requests.{_rows[row].Id}.{(column == 6 ? "total" : RequestForm.Applicants[column])}", _figures[row][column])));
            label = Has("truncated") && label.Length > 8 && _dice.Chance(0.2) ? label[..^2] : label;
            label = row == lostLabel ? "" : carried + label;
            carried = "";
            var isBesideItem = next is not null && next.Group == _rows[row].Group && char.IsAsciiDigit(next.Label[0]);
            if (Has("glueLabel") && isBesideItem && row + 1 != lostLabel && words.Count > 0 && _dice.Chance(0.5))
            {
                carried = words[^1];
                words.RemoveAt(words.Count - 1);
            }

            if (row == merged && next is not null && next.Group == _rows[row].Group)
            {
                lines.Add(label);
                pending = words;
                continue;
            }

            words.InsertRange(0, pending);
            pending = [];
            if (Has("pages") && _dice.Chance(0.06))
            {
                lines.Add(_dice.OneOf("- 3 -", "— 3 —", "第 3 页", "3"));
            }

            AddRow(lines, label, words);
        }

        return lines;
    }

    private void AddRow(List<string> lines, string label, List<string> words)
    {
        var numbers = string.Join(' ', words);
        switch (_layout)
        {
            case 1 when label.Length > 9:
                lines.Add(label[..8]);
                lines.AddRange(_dice.Chance(0.5) ? [$"{label[8..]} {numbers}"] : [label[8..], numbers]);
                break;
            case 2:
                lines.Add(label);
                lines.AddRange(numbers.Split(' '));
                break;
            default:
                lines.Add($"{label} {numbers}".Trim());
                break;
        }
    }

    private List<string> Words(IEnumerable<(string Id, long Figure)> cells)
    {
        var words = new List<string>();
        foreach (var (id, figure) in cells)
        {
            var isTotal = id.StartsWith("requests", StringComparison.Ordinal) && id.EndsWith(".total", StringComparison.Ordinal);
            var isBlank = (figure == 0 && Has("blanks") && (!_leavesSomeBlank || _dice.Chance(0.5))) || (isTotal && Has("blankTotals") && _dice.Chance(0.7));
            _truth[id] = isBlank ? null : figure;
            if (isBlank)
            {
                continue;
            }

            var word = Print(figure);
            if (words.Count > 0 && Has("glue") && (_gluesAll || _dice.Chance(0.25)))
            {
                words[^1] += word;
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private string Print(long figure)
    {
        var digits = figure.ToString(CultureInfo.InvariantCulture);
        var word = Has("thousands") && figure >= 1000 && _dice.Chance(0.8) ? figure.ToString("#,0", CultureInfo.InvariantCulture) : digits;
        word = Has("split") && word == digits && figure >= 10 && _dice.Chance(0.3) ? word.Insert(_dice.Between(1, digits.Length - 1), " ") : word;
        word = Has("fullWidth") ? string.Concat(word.Select(character => char.IsAsciiDigit(character) ? (char)(character - '0' + '０') : character)) : word;
        return Has("unit") ? word + "件" : word;
    }
}
