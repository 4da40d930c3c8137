using System.Buffers;
using OgiReports.Documents.Text;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>Finds every place where a label of form 2014 stands as a label: at the start of a line or cell, behind a number, a unit or another label.</summary>
internal sealed class StatisticsLabelFinder
{
    private const int IndicatorWeight = 100;
    private const int WeakWeight = 60;
    private const int GroupWeight = 30;
    private const int CandidateLimit = 2_000;
    private const int NoteLimit = 70;
    private const int LongestEnding = 5;
    private const int LongestWrap = 4;
    private const int NoteLines = 2;
    private const int ShortestNote = 6;

    // One of these stands in every table of the form and in hardly any other text.
    private static readonly SearchValues<string> Evidence = SearchValues.Create(
        ["统计指标", "情况统计表", "收到申请数", "申请办结数", "按时办结", "申请答复数", "当面申请数", "同意公开答复", "维持具体行政行为", "政务微博公开", "回应公众关注热点", "信息公开查阅点数"],
        StringComparison.Ordinal);

    // What agencies put before the form's own words: 通过政务微博公开政府信息数.
    private static readonly string[] Leads = ["其中", "通过", "参加", "本年度", "本年", "全年", "政府信息公开", "信息公开", "因"];

    private readonly ReportText _text;
    private readonly List<StatisticsLabel> _raw = [];
    private readonly HashSet<int> _starts = [];
    private readonly HashSet<int> _ends = [];

    private StatisticsLabelFinder(ReportText text) => _text = text;

    /// <summary>Whether the text may hold the table at all. It costs one pass over the text.</summary>
    public static bool IsWorthReading(ReportText text) => text.Ideographs.IndexOfAny(Evidence) >= 0;

    /// <summary>The labels in the order of the text; several where one wording stands for several rows.</summary>
    public static List<StatisticsLabel> Find(ReportText text)
    {
        var finder = new StatisticsLabelFinder(text);
        finder.Collect();
        return finder.Filter();
    }

    private void Collect()
    {
        foreach (var wording in StatisticsWording.All)
        {
            Search(wording);
        }
    }

    private void Search(StatisticsWording wording)
    {
        var ideographs = _text.Ideographs;
        var isGroup = FormLibrary.Statistics.Rows[wording.Row].IsGroup;
        for (var start = 0; start < ideographs.Length && _raw.Count < CandidateLimit;)
        {
            var found = ideographs[start..].IndexOf(wording.Stem);
            if (found < 0)
            {
                return;
            }

            start += found;
            var last = start + wording.Stem.Length;
            var ending = isGroup ? 0 : EndingAt(last);
            ending = ending == 0 && wording.IsWhole && !isGroup && last < ideographs.Length && ideographs[last] == '的' && IsAdjacent(last - 1, last) ? 1 : ending;
            if (ending > 0 || !wording.NeedsEnding)
            {
                var weight = isGroup ? GroupWeight : ending > 0 || wording.IsWhole ? IndicatorWeight : WeakWeight;
                Add(new StatisticsLabel(wording.Row, start, last + ending, weight + wording.Stem.Length + ending));
            }

            start = last;
        }
    }

    /// <summary>The length of 数, 总数, 数量 and the like that touch a stem.</summary>
    private int EndingAt(int position)
    {
        var end = position;
        while (end < _text.IdeographCount && end < position + LongestEnding && (IsAdjacent(end - 1, end) || IsWrapped(end - 1, end)))
        {
            end++;
        }

        return StatisticsWording.EndingLength(_text.Ideographs[position..end]);
    }

    private void Add(StatisticsLabel label)
    {
        if (!_raw.Exists(other => other.Row == label.Row && other.First <= label.First && other.Last >= label.Last))
        {
            _raw.Add(label);
            _starts.Add(label.First);
            _ends.Add(label.Last);
        }
    }

    private List<StatisticsLabel> Filter()
    {
        var kept = new List<StatisticsLabel>();
        foreach (var label in _raw)
        {
            if (!BeginsLikeLabel(label.First) || !EndsLikeLabel(label.Last)
                || _raw.Exists(other => other.First <= label.First && other.Last >= label.Last && other.Last - other.First > label.Last - label.First))
            {
                continue;
            }

            var last = _text.OriginOf(label.Last - 1);
            kept.Add(label with { Start = _text.OriginOf(label.First), End = EndOfNotes(last + 1), Order = label.First });
        }

        // A label inside the note of another, such as 政府网站 in the note on the staff, is no label.
        kept.RemoveAll(label => kept.Exists(other => other.Start < label.Start && label.Start < other.End));
        kept.Sort(static (left, right) => left.First != right.First ? left.First.CompareTo(right.First) : left.Row.CompareTo(right.Row));
        return kept;
    }

    private bool BeginsLikeLabel(int first)
    {
        if (first == 0 || !IsAdjacent(first - 1, first))
        {
            return true;
        }

        var before = _text.Ideographs[..first];
        return _ends.Contains(first) || StatisticsUnits.EndsWithUnit(before) || "一二三四五六七八九十".Contains(before[^1]) || before.EndsWith("其中")
            || Array.Exists(Leads, lead => _text.Ideographs[..first].EndsWith(lead) && BeginsLikeLabel(first - lead.Length));
    }

    private bool EndsLikeLabel(int last)
    {
        var ideographs = _text.Ideographs;
        var position = last;
        while (true)
        {
            if (position >= ideographs.Length || !IsAdjacent(position - 1, position) || _starts.Contains(position))
            {
                return true;
            }

            if (IsCopula(position))
            {
                return true;
            }

            if (ideographs[position] is '数' or '量' or '的')
            {
                position++;
                continue;
            }

            var unit = StatisticsUnits.LengthAt(ideographs[position..]);
            if (unit == 0)
            {
                return ideographs[position..].StartsWith("其中") || "一二三四五六七八九十无".Contains(ideographs[position]);
            }

            position += unit;
        }
    }

    /// <summary>收到申请数为12件: a list in the narrative.</summary>
    private bool IsCopula(int position)
    {
        if (_text.Ideographs[position] is not ('为' or '是' or '共'))
        {
            return false;
        }

        var behind = _text.OriginOf(position) + 1;
        ref readonly var segment = ref _text.Segments[_text.SegmentAt(behind - 1)];
        return behind < segment.End && char.IsAsciiDigit(CharacterFolding.Fold(segment.Text.Span[behind - segment.Offset]));
    }

    /// <summary>Whether a line ends between two neighbouring ideographs and nothing else stands there.</summary>
    private bool IsWrapped(int left, int right)
    {
        var (from, to) = (_text.OriginOf(left), _text.OriginOf(right));
        if (to - from > LongestWrap)
        {
            return false;
        }

        ref readonly var segment = ref _text.Segments[_text.SegmentAt(from)];
        var isOther = to >= segment.End;
        if (isOther && segment.Cell is not null)
        {
            return false;
        }

        var between = segment.Text.Span[(from + 1 - segment.Offset)..(isOther ? segment.Text.Length : to - segment.Offset)];
        return between.IsWhiteSpace() && (isOther ? !char.IsWhiteSpace(_text.Segments[_text.SegmentAt(to)].Text.Span[0]) : between.Contains('\n'));
    }

    /// <summary>Whether two neighbouring ideographs touch on one line.</summary>
    private bool IsAdjacent(int left, int right) =>
        _text.OriginOf(right) == _text.OriginOf(left) + 1 && _text.SegmentAt(_text.OriginOf(left)) == _text.SegmentAt(_text.OriginOf(right));

    /// <summary>The end of the notes in brackets behind a label, as in 专项经费（不包括…）（万元）.</summary>
    private int EndOfNotes(int end)
    {
        while (EndOfNote(end) is var next && next > end)
        {
            end = next;
        }

        return end;
    }

    /// <summary>The end of a note in brackets behind a label; a number alone in brackets is a value and no note.</summary>
    private int EndOfNote(int labelEnd)
    {
        var end = labelEnd;
        var line = _text.SegmentAt(end - 1);
        ref readonly var segment = ref _text.Segments[line];
        var rest = segment.Text.Span[(end - segment.Offset)..];
        var open = 0;
        while (open < rest.Length && CharacterFolding.Fold(rest[open]) is CharacterFolding.Ignorable or '数' or '量' or '的')
        {
            open++;
        }

        if (open < rest.Length && CharacterFolding.Fold(rest[open]) == ')')
        {
            // The label's own wording ends within the brackets.
            return end + open + 1;
        }

        if (open == rest.Length && segment.Cell is null && line + 1 < _text.Segments.Length && IsNoteLine(line + 1))
        {
            (line, end, open) = (line + 1, _text.Segments[line + 1].Offset, 0);
        }
        else if (open == rest.Length || CharacterFolding.Fold(rest[open]) != '(')
        {
            return end;
        }

        if (ClosingBracket(line, end + open + 1) is not { } close)
        {
            return labelEnd;
        }

        var first = _text.IdeographAt(end + open);
        var last = _text.IdeographAt(close);
        var isValue = first == last || (close <= segment.End && CellText.Parse(_text.Slice(end + open + 1, close - end - open - 1)).State == Model.CellState.Number);
        var isLabel = _raw.Exists(label => label.First >= first && label.Last <= last && label.Weight >= IndicatorWeight);
        return isValue || isLabel ? labelEnd : close + 1;
    }

    /// <summary>（不同渠道和方式公开相同信息计1条） on a line of its own behind the label; （二） opens a row.</summary>
    private bool IsNoteLine(int line)
    {
        ref readonly var segment = ref _text.Segments[line];
        return segment.Cell is null && segment.Text.Length > ShortestNote && CharacterFolding.Fold(segment.Text.Span[0]) == '('
            && segment.Text.Span[1..ShortestNote].IndexOfAny(")）") < 0;
    }

    /// <summary>Where a bracket closes, on its line or, when the line is wrapped within it, on the next; null when another opens first.</summary>
    private int? ClosingBracket(int line, int start)
    {
        var from = start;
        for (var index = line; index < Math.Min(_text.Segments.Length, line + NoteLines); index++)
        {
            ref readonly var segment = ref _text.Segments[index];
            var span = segment.Text.Span[Math.Max(0, from - segment.Offset)..];
            span = span[..Math.Min(span.Length, NoteLimit)];
            for (var position = 0; position < span.Length; position++)
            {
                var folded = CharacterFolding.Fold(span[position]);
                if (folded is '(' or ')')
                {
                    return folded == ')' ? Math.Max(from, segment.Offset) + position : null;
                }
            }

            if (segment.Cell is not null)
            {
                return null;
            }
        }

        return null;
    }
}
