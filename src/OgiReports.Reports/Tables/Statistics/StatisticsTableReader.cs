using OgiReports.Reports.Forms;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <summary>Reads 政府信息公开情况统计表, the table of form 2014, whatever its layout: label by label, a number each.</summary>
internal sealed partial class StatisticsTableReader
{
    private const int EnoughLabels = 6;
    private const int EnoughLabelsUnderTitle = 3;
    private const int TableLabels = 10;
    private const int IndicatorWeight = 100;
    private const int TitleReach = 160;
    private const int HeaderReach = 60;
    private const int Parted = 120;
    private const int LongLine = 120;
    private const int LinesBehind = 6;
    private const int WholeTable = 30;
    private const int HeadingReach = 8;
    private const string Numerals = "一二三四五六七八九十";

    private readonly ReportText _text;
    private readonly TableReading _reading = new(TableKind.Statistics);
    private readonly CellWriter _writer;
    private readonly List<StatisticsLabel> _candidates;
    private readonly List<StatisticsLabel> _labels;
    private readonly HashSet<int> _written = [];

    private StatisticsTableReader(ReportText text, List<StatisticsLabel> candidates, List<StatisticsLabel> labels)
    {
        _text = text;
        _candidates = candidates;
        _labels = labels;
        _writer = new CellWriter(text, _reading);
    }

    private static System.Collections.Immutable.ImmutableArray<StatisticsRow> Rows => FormLibrary.Statistics.Rows;

    /// <summary>The table; null when the document has none.</summary>
    public static TableReading? Read(ReportText text)
    {
        if (!StatisticsLabelFinder.IsWorthReading(text))
        {
            return null;
        }

        var candidates = StatisticsHalves.Order(text, StatisticsLabelFinder.Find(text));
        var labels = Choose(candidates);
        if (!IsTable(text, labels))
        {
            return null;
        }

        var reader = new StatisticsTableReader(text, candidates, labels);
        reader.Run();
        return reader._reading.Cells.Count == 0 ? null : reader._reading;
    }

    /// <summary>The labels in the form's order, and those that an agency moved: their words leave no choice.</summary>
    private static List<StatisticsLabel> Choose(List<StatisticsLabel> candidates)
    {
        var labels = StatisticsAlignment.Align(candidates);
        var rows = labels.Select(label => label.Row).ToHashSet();
        var places = labels.Select(label => label.First).ToHashSet();
        if (labels.Count > 0)
        {
            var (first, last) = (labels.Min(label => label.First), labels.Max(label => label.Last));
            var left = candidates.FindAll(label => !rows.Contains(label.Row) && !places.Contains(label.First) && label.First > first - Parted && label.Last < last + Parted);
            labels.AddRange(StatisticsAlignment.Align(left));
        }

        // A short wording far from all others is prose.
        labels.RemoveAll(label => label.Weight < IndicatorWeight && !Rows[label.Row].IsGroup
            && !labels.Exists(other => other != label && other.Weight >= IndicatorWeight && Math.Abs(other.First - label.First) <= Parted));
        labels.Sort(static (left, right) => left.First.CompareTo(right.First));
        // 主动公开情况 over prose is a heading of the narrative.
        for (var index = labels.Count - 1; index >= 0; index--)
        {
            if (Rows[labels[index].Row].IsGroup && (index + 1 == labels.Count || labels[index + 1].First - labels[index].Last > HeadingReach))
            {
                labels.RemoveAt(index);
            }
        }

        return labels;
    }

    private static bool IsTable(ReportText text, List<StatisticsLabel> labels)
    {
        var strong = labels.Where(label => label.Weight >= IndicatorWeight).ToList();
        if (strong.Count >= EnoughLabels)
        {
            return true;
        }

        if (strong.Count < EnoughLabelsUnderTitle)
        {
            return false;
        }

        var before = text.Ideographs[Math.Max(0, strong[0].First - TitleReach)..strong[0].First];
        return before.Contains("统计指标", StringComparison.Ordinal) || before.Contains("情况统计表", StringComparison.Ordinal);
    }

    private void Run()
    {
        AddDamagedLabels();
        FindExtent();
        _reading.Versions.Add(FormVersion.Form2014);
        _reading.CheckedVersion = FormVersion.Form2014;
        WriteAmbiguous();
        var marked = MarkedRows();
        WriteMarked(marked);
        WriteZones(marked);
        NoteSecondReadings();
        NoteMissingRows();
        _reading.Cells.Sort(static (left, right) => left.Definition.Ordinal.CompareTo(right.Definition.Ordinal));
    }

    /// <summary>Where the table stands. Labels strewn over the narrative are a list in it, which stays part of the text.</summary>
    private void FindExtent()
    {
        var (bestFirst, bestCount) = (0, 0);
        for (var first = 0; first < _labels.Count;)
        {
            var end = first + 1;
            while (end < _labels.Count && _labels[end].First - _labels[end - 1].Last <= Parted)
            {
                end++;
            }

            if (end - first > bestCount)
            {
                (bestFirst, bestCount) = (first, end - first);
            }

            first = end;
        }

        var last = _labels[bestFirst + bestCount - 1];
        _reading.Start = _labels[bestFirst].Start;
        _tableFirst = bestFirst;
        _tableCount = bestCount;
        var isTable = bestCount >= WholeTable || (bestCount >= TableLabels && (_text.Segments[_text.SegmentAt(last.Start)].Cell is not null || HasHeader(_labels[bestFirst])));
        _reading.End = isTable ? Math.Max(last.End, ZoneEnd(last, out _)) : _reading.Start;
        if (isTable)
        {
            _reading.Start = HeaderStart(_labels[bestFirst]);
        }
    }

    private bool HasHeader(StatisticsLabel first) =>
        _text.Ideographs[Math.Max(0, first.First - HeaderReach)..first.First].Contains("指标", StringComparison.Ordinal);

    private int HeaderStart(StatisticsLabel first)
    {
        var from = Math.Max(0, first.First - HeaderReach);
        var before = _text.Ideographs[from..first.First];
        var found = before.LastIndexOf("统计指标");
        found = found < 0 ? Math.Max(before.LastIndexOf("指标"), before.LastIndexOf("统计项目")) : found;
        if (found < 0)
        {
            return _text.Segments[_text.SegmentAt(first.Start)].Text.Length > HeaderReach * 8 ? first.Start : _text.Segments[_text.SegmentAt(first.Start)].Offset;
        }

        var header = _text.Segments[_text.SegmentAt(_text.OriginOf(from + found))];
        return header.Text.Length > HeaderReach * 8 ? _text.OriginOf(from + found) : header.Offset;
    }

    /// <summary>Where the text behind a label ends: before the next label of any row.</summary>
    private int ZoneEnd(StatisticsLabel label, out StatisticsLabel? next)
    {
        next = null;
        foreach (var other in _candidates)
        {
            if (other.Start >= label.End && (next is null || other.Start < next.Start))
            {
                next = other;
            }
        }

        return next is null ? Horizon(label) : next.First - label.Last > Parted ? Math.Min(next.Start, Horizon(label)) : next.Start;
    }

    /// <summary>Where the cells behind a table's last label end: before the next line or cell that holds words.</summary>
    private int Horizon(StatisticsLabel label)
    {
        var line = _text.SegmentAt(label.End);
        var own = _text.Segments[line];
        var end = own.Text.Length > LongLine ? Math.Min(own.End, label.End + LongLine) : own.End;
        for (var index = line + 1; index < Math.Min(_text.Segments.Length, line + LinesBehind); index++)
        {
            var segment = _text.Segments[index];
            var key = LabelText.KeyOf(segment.Text.Span[..Math.Min(segment.Text.Length, LongLine)]);
            if ((key.Length > 0 && !StatisticsUnits.AreUnits(key)) || (own.Cell is { } cell && (segment.Block != own.Block || segment.Cell!.RowIndex >= cell.RowIndex + cell.RowSpan)))
            {
                break;
            }

            end = segment.End;
        }

        return end;
    }

    private void WriteAmbiguous()
    {
        foreach (var place in _labels.Where(label => label.IsAmbiguous).GroupBy(label => label.First))
        {
            var label = place.First();
            var rows = _candidates.Where(other => other.First == label.First && !Rows[other.Row].IsGroup && (other.Row == label.Row || !_labels.Exists(chosen => chosen.Row == other.Row && !chosen.IsAmbiguous)))
                .Select(other => other.Row).Distinct().Where(_written.Add).ToList();
            var words = _text.Ideographs[label.First..label.Last].ToString();
            if (rows.Count > 0)
            {
                _writer.AddUnreadable([.. rows.Select(row => Rows[row].Definition!)], PlacementDiagnostics.CellsUnreadable, $"The label {words} stands in more than one group of the form, and the labels that tell the groups apart are lost; its number was not given a cell.", label.Start, label.Last - label.First);
            }
        }
    }

    private void NoteMissingRows()
    {
        if (_tableCount < TableLabels)
        {
            return;
        }

        var shown = _reading.Cells.Select(cell => cell.Definition).ToHashSet();
        var missing = Rows.Where(row => !row.IsGroup && !shown.Contains(row.Definition!)).ToList();
        if (missing.Count > 0)
        {
            _writer.Note(PlacementDiagnostics.RowMissing, $"{missing.Count} row(s) of the form were not found, the first of them {missing[0].Label}; their cells have no entry.", [.. missing.Select(row => row.Definition!)], -1, 0);
        }
    }
}
