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
    private const int ShortestWeakKey = 4;

    // One of these stands in every table of the form and in hardly any other text.
    private static readonly SearchValues<string> Evidence = SearchValues.Create(
        ["统计指标", "情况统计表", "收到申请数", "申请办结数", "按时办结", "申请答复数", "当面申请数", "同意公开答复", "维持具体行政行为", "政务微博公开", "回应公众关注热点", "信息公开查阅点数"],
        StringComparison.Ordinal);

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
        var rows = FormLibrary.Statistics.Rows;
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var key in rows[row].Keys)
            {
                Search(row, key, (rows[row].IsGroup ? GroupWeight : IndicatorWeight) + key.Length);
                if (!rows[row].IsGroup && key[^1] == '数' && key.Length > ShortestWeakKey)
                {
                    Search(row, key[..^1], WeakWeight + key.Length);
                }
            }
        }
    }

    private void Search(int row, string key, int weight)
    {
        var ideographs = _text.Ideographs;
        for (var start = 0; start < ideographs.Length && _raw.Count < CandidateLimit;)
        {
            var found = ideographs[start..].IndexOf(key);
            if (found < 0)
            {
                return;
            }

            start += found;
            if (!_raw.Exists(label => label.Row == row && label.First <= start && label.Last >= start + key.Length))
            {
                _raw.Add(new StatisticsLabel(row, start, start + key.Length, weight));
                _starts.Add(start);
                _ends.Add(start + key.Length);
            }

            start += key.Length;
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
            kept.Add(label with { Start = _text.OriginOf(label.First), End = EndOfNote(last + 1), Order = label.First });
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

        var before = _text.Ideographs[Math.Max(0, first - 2)..first];
        return before.EndsWith("其中") || _ends.Contains(first) || StatisticsUnits.EndsWithUnit(before) || "一二三四五六七八九十".Contains(before[^1]);
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

            if (ideographs[position] is '数' or '量')
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

    /// <summary>Whether two neighbouring ideographs touch on one line.</summary>
    private bool IsAdjacent(int left, int right) =>
        _text.OriginOf(right) == _text.OriginOf(left) + 1 && _text.SegmentAt(_text.OriginOf(left)) == _text.SegmentAt(_text.OriginOf(right));

    /// <summary>The end of a note in brackets behind a label; a number alone in brackets is a value and no note.</summary>
    private int EndOfNote(int end)
    {
        ref readonly var segment = ref _text.Segments[_text.SegmentAt(end - 1)];
        var rest = segment.Text.Span[(end - segment.Offset)..];
        var open = 0;
        while (open < rest.Length && CharacterFolding.Fold(rest[open]) is CharacterFolding.Ignorable or '数' or '量')
        {
            open++;
        }

        if (open == rest.Length || CharacterFolding.Fold(rest[open]) != '(')
        {
            return end;
        }

        for (var close = open + 1; close < Math.Min(rest.Length, open + NoteLimit); close++)
        {
            var folded = CharacterFolding.Fold(rest[close]);
            if (folded == '(' || (folded == ')' && (LabelText.KeyOf(rest[open..close]).Length == 0 || CellText.Parse(rest[(open + 1)..close]).State == Model.CellState.Number)))
            {
                return end;
            }

            if (folded == ')')
            {
                var first = _text.IdeographAt(end + open);
                var last = _text.IdeographAt(end + close);
                return Enumerable.Range(first, last - first).Any(_starts.Contains) && _raw.Exists(label => label.First >= first && label.Last <= last && label.Weight >= IndicatorWeight) ? end : end + close + 1;
            }
        }

        return end;
    }
}
