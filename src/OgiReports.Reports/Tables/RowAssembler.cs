namespace OgiReports.Reports.Tables;

/// <summary>What was assembled: the rows of the form and what stood between them.</summary>
/// <param name="Windows">The rows, in the order of their marks.</param>
/// <param name="ForeignRows">Labels that the form does not have, with their values.</param>
/// <param name="Orphans">Numbers that stand behind no label.</param>
internal sealed record AssembledRows(
    RowWindow[] Windows,
    List<(LabelUnit Label, List<TableToken> Values)> ForeignRows,
    List<TableToken> Orphans);

/// <summary>Gives every value of a table to the label that it stands behind.</summary>
internal sealed class RowAssembler
{
    private const int SingleWord = 1;

    // The columns of table 三.
    private const int FullRow = 7;

    private readonly List<LabelUnit> _units;
    private readonly List<TableToken> _tokens;
    private readonly AssembledRows _rows;
    private int _unit = -1;
    private int _owner = -1;
    private bool _ownerIsClosed;

    private RowAssembler(ReadOnlySpan<LabelMark> marks, List<LabelUnit> units, List<TableToken> tokens)
    {
        _units = units;
        _tokens = tokens;
        var windows = new RowWindow[marks.Length];
        for (var index = 0; index < marks.Length; index++)
        {
            windows[index] = new RowWindow(marks[index]);
        }

        _rows = new AssembledRows(windows, [], []);
    }

    public static AssembledRows Assemble(ReadOnlySpan<LabelMark> marks, List<LabelUnit> units, List<TableToken> tokens)
    {
        var assembler = new RowAssembler(marks, units, tokens);
        assembler.Run();
        return assembler._rows;
    }

    private void Run()
    {
        for (var index = 0; index < _tokens.Count;)
        {
            if (_tokens[index].Marks != LayoutMarks.CellsAndRows)
            {
                AddLoose(_tokens[index]);
                index++;
                continue;
            }

            var end = index + 1;
            while (end < _tokens.Count && _tokens[end].Row == _tokens[index].Row)
            {
                end++;
            }

            AddRow(index, end);
            index = end;
        }
    }

    /// <summary>A printed row whose cells are all marked.</summary>
    private void AddRow(int first, int end)
    {
        var rowMarks = 0;
        LabelUnit label = default;
        foreach (var unit in _units)
        {
            if (unit.Kind == LabelUnitKind.Row && unit.Start >= _tokens[first].Offset && unit.Start < _tokens[end - 1].End)
            {
                label = unit;
                rowMarks++;
            }
        }

        if (rowMarks == 0 && ForeignLabelOf(first, end) is { } foreign)
        {
            // A row of its own, such as the sum of a group: its numbers belong to no other row.
            for (var index = first; index < end; index++)
            {
                if (_tokens[index].IsValue && !_tokens[index].IsBlank)
                {
                    AddForeign(foreign, _tokens[index]);
                }
            }

            return;
        }

        if (rowMarks == 0 && IsRowWithoutLabel(first, end))
        {
            for (var index = first; index < end; index++)
            {
                if (_tokens[index].IsValue && !_tokens[index].IsBlank)
                {
                    _rows.Orphans.Add(_tokens[index]);
                }
            }

            return;
        }

        if (rowMarks != 1)
        {
            for (var index = first; index < end; index++)
            {
                AddLoose(_tokens[index]);
            }

            return;
        }

        var window = _rows.Windows[label.Mark];
        var hadValues = window.Values.Count > 0;
        AdvanceTo(label.Start);
        for (var index = first; index < end; index++)
        {
            if (_tokens[index].Offset >= label.End || (_tokens[index].IsBlank && _tokens[index].Offset > label.Start))
            {
                if (IsCellOfValues(_tokens[index], isBehindLabel: true))
                {
                    window.CellsBefore = window.Values.Count == 0 ? index - first : window.CellsBefore;
                    window.Values.Add(_tokens[index]);
                }
            }
            else if (_tokens[index].IsValue && !_tokens[index].IsBlank && _tokens[index].Offset < label.Start)
            {
                _rows.Orphans.Add(_tokens[index]);
            }
        }

        window.IsWholeRow = !hadValues;
    }

    /// <summary>Whether a printed row without a label is as whole as the row before it, so that it goes on with none: its label was lost.</summary>
    private bool IsRowWithoutLabel(int first, int end)
    {
        if (_owner < 0 || _units[_owner].Kind != LabelUnitKind.Row || _rows.Windows[_units[_owner].Mark] is not { IsWholeRow: true } window)
        {
            return false;
        }

        var values = 0;
        for (var index = first; index < end; index++)
        {
            values += _tokens[index].IsValue ? 1 : 0;
        }

        return values >= FullRow && window.Values.Count >= FullRow;
    }

    /// <summary>The label text of a printed row that has numbers and no label of the form; null when it has no label text, as the rest of a wrapped row.</summary>
    private LabelUnit? ForeignLabelOf(int first, int end)
    {
        var hasNumbers = false;
        for (var index = first; index < end; index++)
        {
            hasNumbers |= _tokens[index].IsValue && !_tokens[index].IsBlank;
        }

        foreach (var unit in _units)
        {
            if (hasNumbers && unit.Kind != LabelUnitKind.Row && unit.End - unit.Start > 2 && unit.Start >= _tokens[first].Offset && unit.Start < _tokens[end - 1].End)
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>Words in a place for numbers are a value unless they are label text; 无 and N/A are no label.</summary>
    private bool IsCellOfValues(TableToken token, bool isBehindLabel)
    {
        if (token.IsValue)
        {
            return true;
        }

        foreach (var unit in _units)
        {
            var isLabel = unit.Kind == LabelUnitKind.Row
                || (unit.End - unit.Start > SingleWord && !(isBehindLabel && unit.Kind == LabelUnitKind.Foreign));
            if (isLabel && unit.Start < token.End && unit.End > token.Offset)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A value whose row is known only by the label before it.</summary>
    private void AddLoose(TableToken token)
    {
        if (!token.IsValue && (token.Marks == LayoutMarks.None || !IsCellOfValues(token, isBehindLabel: false)))
        {
            return;
        }

        AdvanceTo(token.Offset);
        if (_owner < 0)
        {
            if (!token.IsBlank)
            {
                _rows.Orphans.Add(token);
            }

            return;
        }

        var owner = _units[_owner];
        var isClosed = _ownerIsClosed && !token.IsBlank;
        if (owner.Kind == LabelUnitKind.Row && !isClosed)
        {
            // Empty cells of a marked row that has no label in it are fillers.
            if (token.Marks == LayoutMarks.CellsAndRows && token.IsBlank)
            {
                return;
            }

            _rows.Windows[owner.Mark].Values.Add(token);
            _rows.Windows[owner.Mark].IsWholeRow = false;
        }
        else if (!token.IsBlank)
        {
            AddForeign(owner.Kind == LabelUnitKind.Row ? _units[_unit] : owner, token);
        }
    }

    private void AddForeign(LabelUnit label, TableToken token)
    {
        if (_rows.ForeignRows.Count == 0 || _rows.ForeignRows[^1].Label != label)
        {
            _rows.ForeignRows.Add((label, []));
        }

        _rows.ForeignRows[^1].Values.Add(token);
    }

    /// <summary>Moves on to the last label before an offset. The head of a group ends a row that has values: what follows it is a row of its own.</summary>
    private void AdvanceTo(int offset)
    {
        while (_unit + 1 < _units.Count && _units[_unit + 1].Start <= offset)
        {
            _unit++;
            var unit = _units[_unit];
            if (unit.Kind == LabelUnitKind.Furniture)
            {
                _ownerIsClosed |= unit.End - unit.Start > 2 && _owner >= 0 && _units[_owner].Kind == LabelUnitKind.Row
                    && _rows.Windows[_units[_owner].Mark].Values.Exists(value => !value.IsBlank);
                continue;
            }

            _owner = _unit;
            _ownerIsClosed = false;
        }
    }
}
