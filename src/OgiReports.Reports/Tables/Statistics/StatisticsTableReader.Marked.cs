using System.Collections.Immutable;
using OgiReports.Documents.Blocks;
using OgiReports.Reports.Model;
using OgiReports.Reports.Placement;
using OgiReports.Reports.Text;

namespace OgiReports.Reports.Tables.Statistics;

/// <content>Labels in rows whose cells are marked: declared tables, and lines with pipes or tabs.</content>
internal sealed partial class StatisticsTableReader
{
    private static readonly string[] HeaderWords = ["指标", "单位", "统计数", "项目", "数量", "合计", "总计", "本年", "上年", "序号", "备注", "类别"];

    private int _tableFirst;
    private int _tableCount;
    private List<TableToken> _tokens = [];
    private int[] _columns = [];
    private HashSet<int> _labelTokens = [];
    private int _rightColumn = int.MaxValue;

    /// <summary>The labels of the table that stand in marked rows, with the cells to their right.</summary>
    private List<StatisticsRowCells> MarkedRows()
    {
        var ofTable = _labels.GetRange(_tableFirst, _tableCount);
        var start = _text.RowStart(_text.OriginOf(Math.Max(0, ofTable[0].First - HeaderReach)));
        _tokens = TableTokenizer.Tokenize(_text, start, ZoneEnd(ofTable[^1], out _));
        _columns = ColumnsOf(_tokens);
        _labelTokens = LabelTokens();
        var rows = new List<StatisticsRowCells>();
        _rightColumn = ofTable.Where(label => label.IsRight && TokenAt(label.Start) >= 0).Select(label => _columns[TokenAt(label.Start)]).DefaultIfEmpty(int.MaxValue).Min();
        foreach (var label in ofTable)
        {
            var at = TokenAt(_text.OriginOf(label.Last - 1));
            if (at < 0 || _tokens[at] is not { Marks: LayoutMarks.CellsAndRows } token || HasNumberBehind(label, token))
            {
                continue;
            }

            rows.Add(new StatisticsRowCells(label, _text.Segments[token.Line].Cell is null ? null : _text.Segments[token.Line].Block, label.IsRight ? 1 : 0, CellsBeside(label, at)));
        }

        return Regular(rows);
    }

    /// <summary>The cells behind a label, in the printed rows where it begins and ends, up to the next label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="last">The cell in which it ends.</param>
    private List<(TableToken Token, int Column)> CellsBeside(StatisticsLabel label, int last)
    {
        var beginning = TokenAt(label.Start);
        var first = beginning < 0 ? last : beginning;
        var cells = new List<(TableToken, int)>();
        for (var index = first + 1; index < _tokens.Count && _tokens[index].Row <= _tokens[last].Row; index++)
        {
            var isLabel = _labelTokens.Contains(index);
            if (isLabel && index > last)
            {
                break;
            }

            var isOfRow = _tokens[index].Row == _tokens[first].Row || _tokens[index].Row == _tokens[last].Row;
            if (isOfRow && !isLabel && index != last && (label.IsRight || _columns[index] < _rightColumn))
            {
                cells.Add((_tokens[index], _columns[index]));
            }
        }

        return cells;
    }

    /// <summary>The cells that hold a label, or a part of one.</summary>
    private HashSet<int> LabelTokens()
    {
        var found = new HashSet<int>();
        foreach (var label in _candidates.Concat(_labels))
        {
            var last = TokenAt(_text.OriginOf(label.Last - 1));
            for (var index = Math.Max(0, TokenAt(label.Start)); index <= last; index++)
            {
                if (_tokens[index].Offset < label.End && label.Start < _tokens[index].End)
                {
                    found.Add(index);
                }
            }
        }

        return found;
    }

    /// <summary>The cell that holds an offset; -1 when none does.</summary>
    private int TokenAt(int offset)
    {
        int low = 0, high = _tokens.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _tokens[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        return high >= 0 && _tokens[low].Offset <= offset && offset < _tokens[low].End ? low : -1;
    }

    /// <summary>Whether the label's own cell goes on with a number, as in <c>收到申请数：12件</c>.</summary>
    private bool HasNumberBehind(StatisticsLabel label, TableToken token) =>
        _text.SegmentAt(label.End) is var line && _text.Segments[line].Offset <= token.Offset
        && ZoneScanner.Scan(_text, label.End, Math.Min(token.End, ZoneEnd(label, out _))).Exists(piece => piece.Kind == ZonePieceKind.Number);

    /// <summary>Columns of declared tables are their own; in flattened rows they count from the left.</summary>
    private int[] ColumnsOf(List<TableToken> tokens)
    {
        var columns = new int[tokens.Count];
        var column = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            column = index > 0 && tokens[index].Row == tokens[index - 1].Row ? column + 1 : 0;
            columns[index] = _text.Segments[tokens[index].Line].Cell?.ColumnIndex ?? column;
        }

        return columns;
    }

    /// <summary>Says which rows have their cells in columns that can be compared: all of a declared table, and flattened ones of the usual length.</summary>
    private static List<StatisticsRowCells> Regular(List<StatisticsRowCells> rows)
    {
        var usual = rows.Where(row => row.Block is null).GroupBy(row => row.Half)
            .ToDictionary(half => half.Key, half => half.GroupBy(LastColumn).OrderByDescending(group => group.Count()).First().Key);
        return [.. rows.Select(row => row with { IsRegular = row.Block is not null || (row.Cells.Count > 0 && LastColumn(row) == usual[row.Half]) })];
    }

    private static int LastColumn(StatisticsRowCells row) => row.Cells.Count == 0 ? 0 : row.Cells[^1].Column;

    private void WriteMarked(List<StatisticsRowCells> rows)
    {
        var heads = new Dictionary<int, string>();
        foreach (var block in rows.GroupBy(row => row.Block))
        {
            var found = HeadsBefore(block.Key, block.First());
            heads = found.Count > 0 ? found : heads;
            foreach (var half in block.GroupBy(row => row.Half))
            {
                var ofHalf = half.Where(row => !Rows[row.Label.Row].IsGroup).ToList();
                var columns = StatisticsColumns.Judge(_text, ofHalf, HeadsOf(half.Key, heads));
                if (columns.IsUndecided)
                {
                    var cells = ofHalf.Where(row => !row.Label.IsAmbiguous && _written.Add(row.Label.Row)).Select(row => Rows[row.Label.Row].Definition!).ToArray();
                    if (cells.Length > 0)
                    {
                        _writer.AddUnreadable(cells, PlacementDiagnostics.CellsUnreadable, $"The table shows several columns of numbers ({columns.Heads}), and none of them is headed as their total; which is the report's can't be told.", ofHalf[0].Label.Start, 1);
                    }

                    continue;
                }

                ofHalf.ForEach(row => WriteMarkedRow(row, columns));
            }
        }

        NoteRowsBetween(rows);
    }

    /// <summary>The heads of one half, where two halves stand side by side.</summary>
    private Dictionary<int, string> HeadsOf(int half, Dictionary<int, string> heads) => _rightColumn == int.MaxValue
        ? heads
        : heads.Where(head => half == 0 ? head.Key < _rightColumn : head.Key > _rightColumn).ToDictionary();

    /// <summary>The header's words by column; empty when the rows before the first label are none.</summary>
    private Dictionary<int, string> HeadsBefore(Block? block, StatisticsRowCells first)
    {
        var heads = new Dictionary<int, string>();
        var own = TokenAt(first.Label.Start) is >= 0 and var at ? _tokens[at].Row : int.MaxValue;
        var before = _tokens.TakeWhile(token => token.Offset < first.Label.Start && token.Row < own).ToList();
        var headerRows = before.Where(token => Array.Exists(HeaderWords, LabelText.KeyOf(_text.Slice(token.Offset, token.Length)).Contains)).Select(token => token.Row).ToHashSet();
        for (var index = 0; index < before.Count; index++)
        {
            var token = before[index];
            ref readonly var segment = ref _text.Segments[token.Line];
            var isOfTable = block is null ? token.Marks == LayoutMarks.CellsAndRows && segment.Cell is null : segment.Block == block;
            var key = isOfTable ? StatisticsHeads.KeyOf(_text.Slice(token.Offset, token.Length)) : string.Empty;
            var isOfHeader = key.Length > 0 && headerRows.Contains(token.Row);
            if (!isOfHeader || segment.Cell is { ColumnSpan: > 6 })
            {
                continue;
            }

            for (var column = 0; column < (segment.Cell?.ColumnSpan ?? 1); column++)
            {
                heads[_columns[index] + column] = heads.GetValueOrDefault(_columns[index] + column, string.Empty) + key;
            }
        }

        return heads;
    }

    private void WriteMarkedRow(StatisticsRowCells row, StatisticsColumns columns)
    {
        if (row.Label.IsAmbiguous || !_written.Add(row.Label.Row))
        {
            return;
        }

        var definition = Rows[row.Label.Row].Definition!;
        _writer.HeaderUnit = UnitOf(row.Label, columns.UnitOf(row));
        var values = columns.ValuesOf(row).ToList();
        var numbers = values.FindAll(token => token.Content.State is CellState.Number or CellState.Unreadable);
        var ownColumn = columns.Column is { } column && row.IsRegular ? row.Cells.FindLast(cell => CoversColumn(cell, column)).Token : null;
        if (ownColumn is not null)
        {
            _writer.Add(definition, ownColumn);
        }
        else if (columns.Column is not null && numbers.Count > 1)
        {
            _writer.AddUnreadable([definition], PlacementDiagnostics.CellsUnreadable, $"The row {NameOf(row.Label)} shows {_writer.Quote(numbers)} in other places than the header has its columns; which is its own can't be told.", row.Label.Start, 1);
        }
        else if (numbers.Count > 1)
        {
            _writer.AddUnreadable([definition], PlacementDiagnostics.CellsUnreadable, $"The row {NameOf(row.Label)} shows {_writer.Quote(numbers)} where one number is due; which is its own can't be told.", row.Label.Start, 1);
        }
        else if ((numbers.FirstOrDefault() ?? values.Find(token => token.Content.State is CellState.Dash or CellState.Slash) ?? values.Find(token => token.Content.State == CellState.Text) ?? values.LastOrDefault()) is { } token)
        {
            _writer.Add(definition, token);
        }
        else
        {
            _writer.AddBlank(definition);
            _writer.Note(PlacementDiagnostics.RowWithoutNumbers, $"The row {NameOf(row.Label)} shows no cell for a number; it was taken as blank.", [definition], row.Label.Start, 1);
        }

        NoteDamaged(row.Label);
    }

    private bool CoversColumn((TableToken Token, int Column) cell, int column) =>
        cell.Column <= column && column < cell.Column + (_text.Segments[cell.Token.Line].Cell?.ColumnSpan ?? 1);

    /// <summary>Rows between the labels that no row of the form claims: local rows with words, or numbers whose label is lost.</summary>
    private void NoteRowsBetween(List<StatisticsRowCells> rows)
    {
        var claimed = _labelTokens.Select(index => _tokens[index].Row).ToHashSet();
        if (rows.Count == 0)
        {
            return;
        }

        var (first, last) = (rows.Min(row => row.Label.Start), rows.Max(row => row.Label.Start));
        foreach (var group in _tokens.Where(token => token.Marks == LayoutMarks.CellsAndRows && token.Offset > first && token.Offset < last && !claimed.Contains(token.Row)).GroupBy(token => token.Row))
        {
            var numbers = group.Where(token => token.Content.State is CellState.Number or CellState.Unreadable).ToList();
            var words = group.FirstOrDefault(token => token.Content.State == CellState.Text && LabelText.KeyOf(_text.Slice(token.Offset, token.Length)) is { Length: > 1 } key && !StatisticsUnits.AreUnits(key));
            if (numbers.Count == 0 || (words is not null && Array.Exists(HeaderWords, LabelText.KeyOf(_text.Slice(words.Offset, words.Length)).Contains)))
            {
                continue;
            }

            var before = rows.Where(row => row.Label.Start < numbers[0].Offset).MaxBy(row => row.Label.Start)!.Label;
            var after = rows.Where(row => row.Label.Start > numbers[0].Offset).MinBy(row => row.Label.Start)?.Label;
            if (words is not null)
            {
                NoteForeign(before, after, words.Offset, words.Length, numbers);
            }
            else
            {
                var between = after is null || after.Row <= before.Row ? [] : Rows[(before.Row + 1)..after.Row].Where(row => !row.IsGroup).Select(row => row.Definition!).ToImmutableArray();
                _writer.Note(PlacementDiagnostics.StrayNumber, $"Between {NameOf(before)} and the next label stands a row without one ({_writer.Quote(numbers)}); its numbers were left out.", between.AsSpan(), numbers[0].Offset, numbers[0].Length);
            }
        }
    }
}
