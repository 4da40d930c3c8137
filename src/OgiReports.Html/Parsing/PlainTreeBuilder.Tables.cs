namespace OgiReports.Html.Parsing;

/// <content>Tables.</content>
internal sealed partial class PlainTreeBuilder
{
    private void StartTable(ElementKind kind)
    {
        if (_isQuirky != true && FindInScope("p", isOfParagraph: true) >= 0)
        {
            _isRare |= _isQuirky is null;
            CloseParagraph();
        }

        Push(kind);
        _mode = Mode.InTable;
    }

    /// <summary>A start tag within a table.</summary>
    /// <returns>Whether it was told here; else it is one of the body's.</returns>
    private bool StartInTable(ElementKind kind)
    {
        switch (kind.Tag)
        {
            case TagRole.Cell:
                LeaveInner();
                BeginRow();
                CloseDownTo(IndexOfTable("tr") + 1);
                Push(kind);
                _formatting.Add(null);
                _mode = Mode.InCell;
                return true;
            case TagRole.Row:
                LeaveInner();
                LeaveRow();
                BeginSection();
                Push(kind);
                _mode = Mode.InRow;
                return true;
            case TagRole.Section or TagRole.Caption or TagRole.Columns:
                LeaveInner();
                LeaveSection();
                Push(kind);
                _mode = kind.Tag switch { TagRole.Section => Mode.InSection, TagRole.Columns => Mode.InColumns, _ => Mode.InCaption };
                if (kind.Tag == TagRole.Caption)
                {
                    _formatting.Add(null);
                }

                return true;
            case TagRole.Column:
                if (_mode != Mode.InColumns)
                {
                    LeaveInner();
                    LeaveSection();
                    Push(ElementKind.Of("colgroup"), false);
                    _mode = Mode.InColumns;
                }

                Add(kind);
                return true;
            default:
                return _mode is not (Mode.InCell or Mode.InCaption) && StartBesideCells(kind);
        }
    }

    /// <summary>What stands in a table, and in no cell of it, goes before the table but for a few that are not seen.</summary>
    private bool StartBesideCells(ElementKind kind)
    {
        switch (kind.Tag)
        {
            case TagRole.HeadText when kind.Name is "script" or "style":
                ReadRaw(kind, resolves: false);
                break;
            case TagRole.Void when kind.Name == "input" && IsHiddenField():
                Add(kind);
                break;
            case TagRole.Form:
                if (!_isFormOpen)
                {
                    Add(kind);
                    _isFormOpen = true;
                }

                break;
            default:
                _isRare = true;
                break;
        }

        _isRare |= _mode == Mode.InColumns;
        return true;
    }

    private bool IsHiddenField()
    {
        foreach (var (name, value) in _scanner.Attributes)
        {
            if (name == "type")
            {
                return value.Equals("hidden", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    /// <summary>An end tag within a table.</summary>
    /// <returns>Whether it was told here; else it is one of the body's.</returns>
    private bool EndInTable(ElementKind kind)
    {
        switch (kind.Tag)
        {
            case TagRole.Table:
                LeaveInner();
                LeaveSection();
                CloseDownTo(IndexOfTable("table"));
                ResetMode();
                return true;
            case TagRole.Section or TagRole.Row:
                EndRows(kind);
                return true;
            case TagRole.Cell:
                _isRare |= _mode == Mode.InColumns;
                if (_mode == Mode.InCell)
                {
                    _isRare |= IndexOfTable(kind.Name) < 0;
                    LeaveInner();
                }

                return true;
            case TagRole.Caption when _mode == Mode.InCaption:
            case TagRole.Columns when _mode == Mode.InColumns:
                LeaveInner();
                return true;
            case TagRole.Caption or TagRole.Columns or TagRole.Column:
                _isRare |= _mode is Mode.InCaption or Mode.InColumns;
                return true;
            case TagRole.Body or TagRole.Html:
                _isRare |= _mode == Mode.InColumns;
                return true;
            case TagRole.Form when _mode is Mode.InTable or Mode.InSection or Mode.InRow:
                EndForm();
                return true;
            default:
                _isRare |= _mode is not (Mode.InCell or Mode.InCaption);
                return _isRare;
        }
    }

    private void EndRows(ElementKind kind)
    {
        var index = IndexOfTable(kind.Name);
        if (index < 0 || _mode is Mode.InCaption or Mode.InColumns)
        {
            _isRare |= _mode is Mode.InCaption or Mode.InColumns;
            return;
        }

        LeaveInner();
        CloseDownTo(index);
        _mode = kind.Tag == TagRole.Row ? Mode.InSection : Mode.InTable;
    }

    /// <summary>Ends a cell, a caption or columns. What is open in them is not opened again.</summary>
    private void LeaveInner()
    {
        switch (_mode)
        {
            case Mode.InCell:
                ClearDownTo(Math.Max(IndexOfTable("td"), IndexOfTable("th")));
                _mode = Mode.InRow;
                break;
            case Mode.InCaption:
                ClearDownTo(IndexOfTable("caption"));
                _mode = Mode.InTable;
                break;
            case Mode.InColumns:
                CloseDownTo(IndexOfTable("colgroup"));
                _mode = Mode.InTable;
                break;
        }
    }

    private void ClearDownTo(int index)
    {
        _open.RemoveRange(index, _open.Count - index);
        var marker = _formatting.LastIndexOf(null);
        _formatting.RemoveRange(marker, _formatting.Count - marker);
    }

    private void LeaveRow()
    {
        if (_mode == Mode.InRow)
        {
            CloseDownTo(IndexOfTable("tr"));
            _mode = Mode.InSection;
        }
    }

    private void LeaveSection()
    {
        LeaveRow();
        if (_mode == Mode.InSection)
        {
            CloseDownTo(IndexOfTable("table") + 1);
            _mode = Mode.InTable;
        }
    }

    private void BeginSection()
    {
        if (_mode == Mode.InTable)
        {
            Push(ElementKind.Of("tbody"), false);
            _mode = Mode.InSection;
        }
    }

    private void BeginRow()
    {
        BeginSection();
        if (_mode == Mode.InSection)
        {
            Push(ElementKind.Of("tr"), false);
            _mode = Mode.InRow;
        }
    }

    /// <summary>The innermost open element of a name within the innermost table; -1 when there is none.</summary>
    private int IndexOfTable(string name)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (_open[index].Name == name)
            {
                return index;
            }

            if (_open[index].Tag == TagRole.Table)
            {
                return -1;
            }
        }

        return -1;
    }

    private void ResetMode()
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            switch (_open[index].Tag)
            {
                case TagRole.Cell:
                    _mode = Mode.InCell;
                    return;
                case TagRole.Row:
                    _mode = Mode.InRow;
                    return;
                case TagRole.Section:
                    _mode = Mode.InSection;
                    return;
                case TagRole.Caption:
                    _mode = Mode.InCaption;
                    return;
                case TagRole.Table:
                    _mode = Mode.InTable;
                    return;
            }
        }

        _mode = Mode.InBody;
    }
}
