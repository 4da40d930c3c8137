using AngleSharp.Dom;

namespace OgiReports.Html.Parsing;

/// <content>What start tags do.</content>
internal sealed partial class PlainTreeBuilder
{
    private void Start(ElementKind kind)
    {
        switch (_mode)
        {
            case Mode.InTable or Mode.InSection or Mode.InRow or Mode.InColumns or Mode.InCaption or Mode.InCell when StartInTable(kind):
                return;
            case Mode.InSelect:
                StartInSelect(kind);
                return;
            case Mode.BeforeHtml or Mode.BeforeHead or Mode.InHead or Mode.AfterHead or Mode.AfterBody when StartOutsideBody(kind):
                return;
            default:
                StartInBody(kind);
                return;
        }
    }

    /// <summary>A start tag before or behind the body.</summary>
    /// <returns>Whether it has its place there; else the body has begun.</returns>
    private bool StartOutsideBody(ElementKind kind)
    {
        if (kind.Tag == TagRole.Html)
        {
            _isRare |= _mode != Mode.BeforeHtml;
            Push(kind);
            _mode = Mode.BeforeHead;
            return true;
        }

        if (_mode is Mode.BeforeHtml)
        {
            Push(ElementKind.Of("html"), false);
            _mode = Mode.BeforeHead;
        }

        if (kind.Tag == TagRole.Head)
        {
            _isRare |= _mode != Mode.BeforeHead;
            _head = Push(kind);
            _mode = Mode.InHead;
            return true;
        }

        if (_mode is Mode.BeforeHead)
        {
            _head = Push(ElementKind.Of("head"), false);
            _mode = Mode.InHead;
        }

        if (_mode is Mode.InHead or Mode.AfterHead && (kind.Tag is TagRole.HeadVoid or TagRole.HeadText || kind.Name == "title"))
        {
            var isBehind = _mode == Mode.AfterHead;
            if (isBehind)
            {
                _open.Add(_head!);
            }

            StartInBody(kind);
            if (isBehind)
            {
                _open.RemoveAt(_open.Count - 1);
            }

            return true;
        }

        if (kind.Tag == TagRole.Body && _mode is Mode.InHead or Mode.AfterHead)
        {
            if (_mode == Mode.InHead)
            {
                _open.RemoveAt(_open.Count - 1);
            }

            Push(kind);
            _mode = Mode.InBody;
            return true;
        }

        // Rules for the head differ from those for the body in what is rare.
        _isRare |= kind.Tag == TagRole.Rare || kind.Name == "noscript";
        BeginBody();
        return false;
    }

    private void StartInBody(ElementKind kind)
    {
        switch (kind.Tag)
        {
            case TagRole.Line:
                Push(kind);
                break;
            case TagRole.Block or TagRole.Paragraph:
                CloseParagraph();
                Push(kind);
                break;
            case TagRole.Preformatted:
                CloseParagraph();
                Push(kind);
                _dropsLineBreak = true;
                break;
            case TagRole.Heading:
                CloseParagraph();
                if (Current.Tag == TagRole.Heading)
                {
                    CloseDownTo(_open.Count - 1);
                }

                Push(kind);
                break;
            case TagRole.Item:
                StartItem(kind);
                break;
            case TagRole.Formatting:
                StartFormatting(kind);
                break;
            case TagRole.Void or TagRole.HeadVoid:
                Add(kind);
                break;
            case TagRole.Rule:
                CloseParagraph();
                Add(kind);
                break;
            case TagRole.HeadText or TagRole.RawText:
                ReadRaw(kind, resolves: false);
                break;
            case TagRole.PlainText:
                ReadRaw(kind, resolves: true);
                break;
            case TagRole.Form when !_isFormOpen:
                CloseParagraph();
                Push(kind);
                _isFormOpen = true;
                break;
            case TagRole.Table:
                StartTable(kind);
                break;
            case TagRole.Button when FindInScope(kind.Name, isOfParagraph: false) < 0:
                Push(kind);
                break;
            case TagRole.Select:
                Push(kind);
                _mode = Mode.InSelect;
                break;
            case TagRole.Form or TagRole.Caption or TagRole.Columns or TagRole.Column or TagRole.Section or TagRole.Row or TagRole.Cell or TagRole.Head:
                break;
            default:
                _isRare = true;
                break;
        }
    }

    private void StartItem(ElementKind kind)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            var element = _open[index];
            if (element.Tag == TagRole.Item && (element.Name == "li") == (kind.Name == "li"))
            {
                CloseImplied(element.Name);
                CloseDownTo(index);
                break;
            }

            if ((element.Flags & NodeFlags.Special) != 0 && element.Name is not ("address" or "div" or "p"))
            {
                break;
            }
        }

        CloseParagraph();
        Push(kind);
    }

    private void StartFormatting(ElementKind kind)
    {
        _isRare |= kind.Name == "a" && IndexOfFormatting("a") >= 0;
        _formatting.Add(Push(kind));
    }

    private int IndexOfFormatting(string name)
    {
        for (var index = _formatting.Count - 1; index >= 0 && _formatting[index] is { } element; index--)
        {
            if (element.Name == name)
            {
                return index;
            }
        }

        return -1;
    }

    private void StartInSelect(ElementKind kind)
    {
        if (kind.Tag != TagRole.Option)
        {
            _isRare = true;
            return;
        }

        if (Current.Name == "option")
        {
            _open.RemoveAt(_open.Count - 1);
        }

        if (kind.Name == "optgroup" && Current.Name == "optgroup")
        {
            _open.RemoveAt(_open.Count - 1);
        }

        Push(kind);
    }
}
