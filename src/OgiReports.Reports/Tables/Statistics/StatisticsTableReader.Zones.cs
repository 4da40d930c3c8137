using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <content>Labels whose cells nothing marks: the number behind a label is its own.</content>
internal sealed partial class StatisticsTableReader
{
    private const double DamagedBelow = 1;
    private const int EnoughSerials = 5;

    private void WriteZones(List<StatisticsRowCells> marked)
    {
        var places = marked.Select(row => row.Label.First).ToHashSet();
        FindLines(places);
        _unmarkedHeads = UnmarkedHeads();
        var serials = FindSerials(places);
        foreach (var label in _labels)
        {
            if (Rows[label.Row].IsGroup || label.IsAmbiguous || places.Contains(label.First) || !_written.Add(label.Row))
            {
                continue;
            }

            WriteZone(label, serials);
        }
    }

    private void WriteZone(StatisticsLabel label, Dictionary<int, int> serials)
    {
        var definition = Rows[label.Row].Definition!;
        var end = OwnEnd(label, out var next);
        if (_unmarkedHeads.Count > 1)
        {
            WriteColumns(label, end);
            return;
        }

        int? serial = serials.Count == 0 || next is null ? null : serials.GetValueOrDefault(next.First, -1);
        var zone = ZoneReader.Read(_text, label.End, end, next is null ? StatisticsNumbering.None : StatisticsNumbering.Of(next.Row, _isDecimal), serial, _isLineWise);
        if (next is null && serials.TryGetValue(label.First, out var own) && zone.Numbers is [.., { Content.Value: { } behind }] && behind == own + 1)
        {
            // The number of a row behind the last of the form, or a value that happens to be as large.
            zone.IsGlued = zone.Numbers.Count == 1 && zone.Other is null;
            zone.Numbers.RemoveAt(zone.Numbers.Count - 1);
        }

        if (TryInside(label, zone, out var inside))
        {
            zone.Numbers.Add(inside);
        }

        _writer.HeaderUnit = UnitOf(label, zone.Unit);
        var name = NameOf(label);
        if (zone.IsGlued || zone.Numbers.Count > 1 || (zone.IsInterrupted && (zone.Numbers.Count > 0 || zone.Foreign.Exists(words => words.Numbers.Count > 0))))
        {
            var printed = _text.Segments[_text.SegmentAt(label.Start)].Cell is null ? _writer.Quote(zone.Numbers) : "";
            _writer.AddUnreadable([definition], PlacementDiagnostics.CellsUnreadable, $"Behind {name} stands more than one number, or words before it ({printed}); which is its own can't be told.", label.Start, 1);
        }
        else if (zone.Numbers.Count == 1)
        {
            _writer.Add(definition, zone.Numbers[0]);
        }
        else if (zone.Other is { } other)
        {
            _writer.Add(definition, other);
        }
        else
        {
            _writer.AddBlank(definition);
            _writer.Note(PlacementDiagnostics.RowWithoutNumbers, $"The row {name} shows no number; its cell was taken as blank.", [definition], label.Start, 1);
        }

        NoteDamaged(label);
        foreach (var (words, numbers) in zone.Foreign)
        {
            if (numbers.Count > 0 && next is not null)
            {
                NoteForeign(label, next, words.Offset, words.Length, numbers);
            }
        }
    }

    /// <summary>Words that no row has, with a number: a local row, or a row whose label is beyond recognition.</summary>
    private void NoteForeign(StatisticsLabel label, StatisticsLabel? next, int offset, int length, IEnumerable<TableToken> numbers)
    {
        var between = next is null || next.Row <= label.Row ? [] : Rows[(label.Row + 1)..next.Row].Where(row => !row.IsGroup && !_labels.Exists(found => Rows[found.Row] == row)).Select(row => row.Definition!).ToArray();
        _writer.Note(PlacementDiagnostics.ExtraRow, $"The form has no row {_text.Slice(offset, length).Trim()}; its numbers ({_writer.Quote(numbers)}) were left out of the record.", between, offset, length);
    }

    /// <summary>A number that stands inside a label that is wrapped round it.</summary>
    private bool TryInside(StatisticsLabel label, ZoneReading zone, out TableToken token)
    {
        token = null!;
        var last = _text.OriginOf(label.Last - 1);
        if (zone.Numbers.Count > 0 || _text.SegmentAt(label.Start) == _text.SegmentAt(last))
        {
            return false;
        }

        var inside = ZoneScanner.Scan(_text, label.Start, last).FindAll(piece => piece.Kind == ZonePieceKind.Number && _text.IdeographAt(piece.Offset) is var behind and > 0 && _text.Ideographs[behind - 1] != '计');
        if (inside.Count != 1)
        {
            return false;
        }

        token = new TableToken(CellText.Parse(_text.Slice(inside[0].Offset, inside[0].Length)), inside[0].Offset, inside[0].Length, inside[0].Line, 0, LayoutMarks.None);
        return true;
    }

    /// <summary>The numbers of a column 序号, by the label that they stand before; empty when there is no such column.</summary>
    private Dictionary<int, int> FindSerials(HashSet<int> marked)
    {
        var serials = new Dictionary<int, int>();
        var labels = _labels.FindAll(label => !marked.Contains(label.First));
        var rising = 0;
        for (var index = 1; index < labels.Count; index++)
        {
            if (ZoneReader.SerialBefore(_text, labels[index - 1].End, OwnStart(labels[index]), StatisticsNumbering.Of(labels[index].Row, _isDecimal), _isLineWise) is { } serial)
            {
                rising += serials.TryGetValue(labels[index - 1].First, out var before) && serial == before + 1 ? 1 : 0;
                serials[labels[index].First] = serial;
            }
        }

        if (rising < EnoughSerials || rising * 10 < labels.Count * 6)
        {
            return [];
        }

        // A number out of step is a value: the row's own serial was lost.
        var last = 0;
        foreach (var label in labels)
        {
            if (serials.TryGetValue(label.First, out var serial) && (serial <= last || (last > 0 && serial > last + 3)))
            {
                serials[label.First] = -1;
            }
            else if (serial > 0)
            {
                last = serial;
            }
        }

        return serials;
    }

    private decimal? UnitOf(StatisticsLabel label, string? unit)
    {
        if (Rows[label.Row].Definition!.Unit != CellUnit.Yuan)
        {
            return null;
        }

        if (unit is not null && CellWriter.UnitIn(LabelText.KeyOf(unit)) is { } factor)
        {
            return factor;
        }

        var behind = _text.Ideographs[label.First.._text.IdeographAt(label.End)];
        return CellWriter.UnitIn(behind.Contains("万元", StringComparison.Ordinal) ? "万元" : behind.EndsWith("元") ? "元" : "") ?? (label.First >= 4 && _text.Ideographs[..label.First].EndsWith("万元") ? 10_000m : null);
    }

    private string NameOf(StatisticsLabel label) => _text.Ideographs[label.First..label.Last].ToString();

    private void NoteDamaged(StatisticsLabel label)
    {
        if (label.Similarity < DamagedBelow)
        {
            _writer.Note(PlacementDiagnostics.LabelDamaged, $"The label {NameOf(label)} was taken for {Rows[label.Row].Label} by its likeness and its place.", [Rows[label.Row].Definition!], label.Start, 1);
        }
    }

    /// <summary>A row that the document shows once more, with another number: which of them counts can't be told here.</summary>
    private void NoteSecondReadings()
    {
        var chosen = _labels.Select(label => label.First).ToHashSet();
        var differing = new List<CellDefinition>();
        foreach (var candidate in _candidates)
        {
            if (chosen.Contains(candidate.First) || Rows[candidate.Row].IsGroup || candidate.Weight < IndicatorWeight
                || _candidates.Exists(other => other.First == candidate.First && other.Row != candidate.Row))
            {
                continue;
            }

            var cell = _reading.Cells.Find(cell => cell.Definition == Rows[candidate.Row].Definition);
            var zone = ZoneReader.Read(_text, candidate.End, OwnEnd(candidate, out var next), next is null ? StatisticsNumbering.None : StatisticsNumbering.Of(next.Row, _isDecimal), null, _isLineWise);
            if (cell is { Value: { } value } && !zone.IsInterrupted && zone.Numbers is [{ Content: { State: CellState.Number, Value: { } second } }] && second != value && second * 10_000 != value)
            {
                differing.Add(cell.Definition);
            }
        }

        if (differing.Count > 0)
        {
            _writer.Note(PlacementDiagnostics.TableTwice, "These indicators stand in the document more than once, with different numbers: two reports in one file, or a text that departs from its table. One number of each was read.", [.. differing.Distinct()], _reading.Start, 1);
        }
    }
}
