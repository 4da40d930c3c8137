using OgiReports.Documents.Blocks;
using OgiReports.Documents.Tables;
using OgiReports.Reports.Forms;
using OgiReports.Reports.Model;

namespace OgiReports.Reports.Tables;

/// <content>Gives the values of a row their columns.</content>
internal sealed partial class ProactiveTableReader
{
    /// <summary>Whether the header's words, where each is told, stand in another order than the form's columns.</summary>
    private static bool IsReordered(ProactiveRow row)
    {
        var block = FormLibrary.Proactive(row.Version).BlockOf(row.Unit.Word!.Item)!;
        var last = -1;
        foreach (var unit in row.Header)
        {
            if (unit.Word is not { Column.Length: > 0 } word || unit.Similarity < 1)
            {
                continue;
            }

            var column = 0;
            while (column < block.Columns.Length && block.Columns[column].Key != word.Column)
            {
                column++;
            }

            if (column < last)
            {
                return true;
            }

            last = column;
        }

        return false;
    }

    /// <summary>Whether the header holds words that the form does not have beside one word for each of its columns.</summary>
    private bool HasForeignColumn(ProactiveRow row, int columns)
    {
        int known = 0, foreign = 0;
        foreach (var unit in row.Header)
        {
            known += unit.Word?.Kind == ProactiveWordKind.Header ? 1 : 0;
            foreign += unit.Word is null && !IsPieceOfHeader(unit) ? 1 : 0;
        }

        // 上年处理决定数量 is made of the form's words: a head too many is one of them, if the row has a cell for it.
        return (foreign > 0 && known >= columns) || (known > columns && row.Values.Count > columns);
    }

    /// <summary>Where header cells wrap, lines hold pieces of their words: 信息 and 内容.</summary>
    private bool IsPieceOfHeader(ProactiveUnit unit)
    {
        var piece = _text.Ideographs[unit.First..unit.Last];
        foreach (var word in ProactiveWord.All)
        {
            if (word.Kind is ProactiveWordKind.Header or ProactiveWordKind.LabelHeader && word.Key.AsSpan().Contains(piece, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMoneyAmongCounts(ReadOnlySpan<CellDefinition> cells, IReadOnlyList<TableToken> slots)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].Unit == CellUnit.Count && slots[column].Content is { HasMoneyUnit: true, Value: not null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By the columns of a declared table, where the block's header shows each column and the row fits it. Heads that the form tells by their words may stand in any order.</summary>
    private bool TryPlaceByColumns(ProactiveRow row, int columns, out TableToken[] slots, out List<TableToken> leftOver)
    {
        (slots, leftOver) = ([], []);
        var words = row.Header.FindAll(unit => unit.Word?.Kind == ProactiveWordKind.Header);
        if (words.Count != columns || DeclaredRow.Of(_text, row.Values) is not { } declared)
        {
            return false;
        }

        var block = FormLibrary.Proactive(row.Version).BlockOf(row.Unit.Word!.Item)!;
        var isTold = words.TrueForAll(word => word.Word!.Column.Length > 0 && word.Similarity == 1);
        var header = new TableCell[columns];
        TableBlock? table = null;
        for (var column = 0; column < columns; column++)
        {
            var word = isTold ? words.FindIndex(word => word.Word!.Column == block.Columns[column].Key) : column;
            if (word < 0 || _text.Segments[_text.SegmentAt(words[word].Start)] is not { Cell: { } cell, Block: TableBlock owner } || (table ?? owner) != owner)
            {
                return false;
            }

            (header[column], table) = (cell, owner);
        }

        return declared.TryAlign(new DeclaredHeader(table!, header), row.Values, out slots, out leftOver);
    }

    /// <summary>
    /// Some programs print the text of a merged cell once for each column that it covers, heads and values alike: of as
    /// many equal values as there are equal heads over them each is the same one.
    /// </summary>
    private bool TryPlaceRepeated(ProactiveRow row, int columns, out List<TableToken> slots)
    {
        slots = [];
        var words = row.Header.FindAll(unit => unit.Word?.Kind == ProactiveWordKind.Header);
        if (words.Count <= columns || row.Values.Count != words.Count)
        {
            return false;
        }

        for (var index = 0; index < words.Count; index++)
        {
            if (index == 0 || words[index].Word != words[index - 1].Word)
            {
                slots.Add(row.Values[index]);
            }
            else if (!_text.Slice(row.Values[index].Offset, row.Values[index].Length).Trim().SequenceEqual(_text.Slice(slots[^1].Offset, slots[^1].Length).Trim()))
            {
                return false;
            }
        }

        return slots.Count == columns;
    }

    /// <summary>Sub-blocks have fewer columns than the table, so fillers may stand behind a value or between two.</summary>
    private bool TryPlace(ProactiveRow row, int columns, out List<TableToken> slots)
    {
        slots = row.Values;
        if (HasForeignColumn(row, columns))
        {
            // The header has a column that the form does not have: only its own cells tell which values are whose.
            return row.IsWholeRow && TryPlaceByHeader(row, columns, out slots);
        }

        if (slots.Count == columns)
        {
            return true;
        }

        // Blanks among fillers: the header's cells stand in the same columns as the values.
        if (row.IsWholeRow && slots.Count > columns && TryPlaceByHeader(row, columns, out var byHeader))
        {
            slots = byHeader;
            return true;
        }

        var filled = slots.Where(value => !value.IsBlank).ToList();
        if (filled.Count == columns && filled.TrueForAll(value => value.Content.State == CellState.Number || (value.Content.State == CellState.Text && !IsMarkAlone(value))))
        {
            slots = filled;
            return true;
        }

        // Dashes may fill a row as blanks do, but not where blanks do it behind them.
        if (filled.Count == columns && slots.Take(columns).All(value => !value.IsBlank && value.Content.State != CellState.Unreadable && !IsMarkAlone(value)))
        {
            slots = filled;
            return true;
        }

        if (slots.Count < columns || filled.Count > columns)
        {
            return false;
        }

        if (filled.Count == 0)
        {
            slots = slots[..columns];
            return true;
        }

        return false;
    }

    private bool TryPlaceByHeader(ProactiveRow row, int columns, out List<TableToken> slots)
    {
        slots = [];
        var words = row.Header.Where(unit => unit.Word?.Kind == ProactiveWordKind.Header).ToList();
        var printed = RowOf(row.Unit);
        if (words.Count != columns || printed.Count == 0)
        {
            return false;
        }

        var header = RowOf(words[0]);
        if (header.Count != printed.Count)
        {
            return false;
        }

        foreach (var word in words)
        {
            var column = header.FindIndex(token => token.Offset <= word.Start && word.Start < token.End);
            if (column < 0 || !printed[column].IsValue)
            {
                return false;
            }

            slots.Add(printed[column]);
        }

        var placed = slots;
        return HasForeignColumn(row, columns) || row.Values.TrueForAll(value => value.IsBlank || placed.Contains(value));
    }

    private List<TableToken> RowOf(ProactiveUnit unit)
    {
        var label = _tokens.Find(token => token.Marks == LayoutMarks.CellsAndRows && token.Offset <= unit.Start && unit.Start < token.End);
        return label is null ? [] : _tokens.FindAll(token => token.Row == label.Row && token.Marks == LayoutMarks.CellsAndRows);
    }
}
