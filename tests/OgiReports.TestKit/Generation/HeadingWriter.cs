namespace OgiReports.TestKit.Generation;

/// <summary>Writes the headings of the six sections with the wordings, numbers and losses seen in reports.</summary>
internal sealed class HeadingWriter
{
    public static readonly string[] Kinds = ["overview", "proactive", "requests", "remedies", "problems", "other"];

    public static readonly string[] Official =
    [
        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
        "存在的主要问题及改进情况", "其他需要报告的事项",
    ];

    private static readonly string[][] Others =
    [
        ["工作基本情况", "总体工作情况", "基本情况"],
        ["主动公开政府信息的情况", "行政机关主动公开政府信息情况", "主动公开的政府信息情况"],
        ["行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况", "依申请公开政府信息情况"],
        ["政府信息公开行政复议和行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "行政复议和行政诉讼情况", "政府信息公开行政复议行政诉讼情况"],
        ["存在问题及改进情况", "政府信息公开工作存在的主要问题及改进情况", "主要问题及改进措施"],
        ["其他需要报告的情况", "其他报告的事项", "需要报告的其他事项"],
    ];

    private const string Numerals = "一二三四五六";

    private readonly ReportDraft _draft;
    private readonly LabelStyle _labels;
    private readonly string[] _words;
    private readonly bool _reworded;
    private readonly bool _shifted;
    private readonly bool _spaced;
    private readonly bool _unnumbered;
    private readonly int _missing;

    public HeadingWriter(ReportDraft draft, LabelStyle labels)
    {
        _draft = draft;
        _labels = labels;
        _reworded = draft.Quirk("reworded headings", 0.2);
        _shifted = draft.Quirk("renumbered headings", 0.06);
        _unnumbered = !_shifted && draft.Quirk("headings without numbers", 0.06);
        _spaced = draft.Quirk("spaces inside headings", 0.12);
        _missing = draft.Quirk("missing heading", 0.08) ? draft.Dice.Below(5) : -1;
        _words = [.. Official.Select((heading, i) => _reworded && draft.Dice.Chance(0.5) ? draft.Dice.Pick(Others[i]) : heading)];
    }

    public void Write(int section, List<Piece> pieces)
    {
        if (section == _missing)
        {
            return;
        }

        _draft.Sections.Add(Kinds[section]);
        pieces.Add(new(PieceKind.Heading, Text(section)));
    }

    public string Text(int section)
    {
        var text = _words[section];
        if (_spaced && _draft.Dice.Chance(0.5))
        {
            text = text.Insert(_draft.Dice.Between(1, text.Length - 1), " ");
        }

        var number = _shifted ? section - 1 : section;
        var prefix = _unnumbered || number < 0 ? "" : Numerals[number] + (_spaced && _draft.Dice.Chance(0.5) ? "、 " : "、");
        return _labels.Brackets(prefix + text);
    }
}
