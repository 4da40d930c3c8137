namespace OgiReports.TestKit.Generation;

/// <summary>How labels and headings are written in one report: brackets, item marks, damage.</summary>
internal sealed class LabelStyle
{
    private static readonly (string Full, string Cut)[] Truncations =
    [
        ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"),
        ("5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重新出具"),
        ("4.无正当理由大量反复申请", "4.无正当理由大量反复"),
        ("1.本机关不掌握相关政府信息", "1.本机关不掌握"),
        ("2.没有现成信息需要另行制作", "2.没有现成信息"),
        ("一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开申请"),
        ("四、结转下年度继续办理", "四、结转下年度"),
        ("1.信访举报投诉类申请", "1.信访举报投诉类"),
    ];

    private readonly Dice _dice;
    private readonly bool _halfWidth;
    private readonly bool _spaces;
    private readonly bool _shortPartly;
    private readonly bool _commaJoint;
    private readonly bool _plainQuotes;
    private readonly string _separator;
    private readonly bool _swapNormative;
    private readonly Dictionary<string, string> _cut = new(StringComparer.Ordinal);

    public LabelStyle(ReportDraft draft)
    {
        _dice = draft.Dice;
        _halfWidth = draft.Quirk("half-width brackets", 0.15);
        _spaces = draft.Quirk("spaces inside labels", 0.12);
        _shortPartly = draft.Quirk("short partly granted label", 0.12);
        _commaJoint = draft.Quirk("comma in place of the joint", 0.3);
        _plainQuotes = draft.Quirk("other quotation marks", 0.1);
        _separator = draft.Quirk("item marks", 0.25) ? _dice.OneOf("、", "．", ". ") : ".";
        _swapNormative = draft.Quirk("normative documents by the other form's name", 0.1);
        if (draft.Quirk("truncated label", 0.15))
        {
            foreach (var (full, cut) in _dice.Sample(Truncations, _dice.Between(1, 2)))
            {
                _cut[full] = cut;
            }
        }
    }

    /// <summary>The label as this report prints it.</summary>
    public string Write(string label)
    {
        var text = _cut.GetValueOrDefault(label, label);
        if (_shortPartly && text.StartsWith("（二）部分公开", StringComparison.Ordinal))
        {
            text = "（二）部分公开";
        }

        if (_swapNormative && text is "规范性文件" or "行政规范性文件")
        {
            text = text == "规范性文件" ? "行政规范性文件" : "规范性文件";
        }

        if (_commaJoint)
        {
            text = text.Replace("、行政机关", "，行政机关", StringComparison.Ordinal);
        }

        if (_plainQuotes)
        {
            text = text.Replace('“', '"').Replace('”', '"');
        }

        if (text.Length > 2 && char.IsAsciiDigit(text[0]) && text[1] == '.')
        {
            text = string.Concat(text.AsSpan(0, 1), _separator, text.AsSpan(2));
        }

        return Brackets(Spaces(text));
    }

    /// <summary>The text with the brackets and colons of this report.</summary>
    public string Brackets(string text) => _halfWidth
        ? text.Replace('（', '(').Replace('）', ')').Replace('：', ':').Replace('，', ',')
        : text;

    private string Spaces(string text)
    {
        if (!_spaces || text.Length < 4 || !_dice.Chance(0.2))
        {
            return text;
        }

        return text.Insert(_dice.Between(text.Length / 2, text.Length - 1), " ");
    }
}
