using AngleSharp.Dom;

namespace OgiReports.Html.Parsing;

/// <content>What end tags do.</content>
internal sealed partial class PlainTreeBuilder
{
    private void End(ElementKind kind)
    {
        switch (_mode)
        {
            case Mode.BeforeHtml or Mode.BeforeHead or Mode.InHead or Mode.AfterHead:
                EndOutsideBody(kind);
                return;
            case Mode.AfterBody when kind.Tag == TagRole.Html:
                return;
            case Mode.AfterBody:
                _isRare = true;
                return;
            case Mode.InTable or Mode.InSection or Mode.InRow or Mode.InColumns or Mode.InCaption or Mode.InCell when EndInTable(kind):
                return;
            case Mode.InSelect:
                EndInSelect(kind);
                return;
            default:
                EndInBody(kind);
                return;
        }
    }

    private void EndOutsideBody(ElementKind kind)
    {
        if (_mode == Mode.InHead && kind.Tag == TagRole.Head)
        {
            _open.RemoveAt(_open.Count - 1);
            _mode = Mode.AfterHead;
            return;
        }

        // Others are without effect but for those that begin the body.
        _isRare |= kind.Tag is TagRole.Html or TagRole.Body or TagRole.Head or TagRole.Rare || kind.Name is "br" or "p";
    }

    private void EndInBody(ElementKind kind)
    {
        switch (kind.Tag)
        {
            case TagRole.Paragraph:
                EndParagraph(kind);
                break;
            case TagRole.Block or TagRole.Preformatted or TagRole.Button:
                if (FindInScope(kind.Name, isOfParagraph: false) is >= 0 and var block)
                {
                    CloseImplied(null);
                    CloseDownTo(block);
                }

                break;
            case TagRole.Item:
                EndItem(kind);
                break;
            case TagRole.Heading:
                EndHeading();
                break;
            case TagRole.Formatting:
                EndFormatting(kind);
                break;
            case TagRole.Form:
                EndForm();
                break;
            case TagRole.Body or TagRole.Html:
                _isRare |= _mode == Mode.InCaption;
                _mode = Mode.AfterBody;
                break;
            case TagRole.Rare:
            case TagRole.Void when kind.Name == "br":
                _isRare = true;
                break;
            default:
                EndLine(kind);
                break;
        }
    }

    private void EndParagraph(ElementKind kind)
    {
        if (FindInScope("p", isOfParagraph: true) is >= 0 and var index)
        {
            CloseImplied("p");
            CloseDownTo(index);
            return;
        }

        Add(kind, hasAttributes: false);
    }

    /// <summary>The end of a list's item or entry; that of an item does not reach beyond its own list.</summary>
    private void EndItem(ElementKind kind) => CloseOwn(kind, NodeFlags.Scoped, endsAtList: kind.Name == "li");

    private void EndHeading()
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (_open[index].Tag == TagRole.Heading)
            {
                CloseImplied(null);
                CloseDownTo(index);
                return;
            }

            if ((_open[index].Flags & NodeFlags.Scoped) != 0)
            {
                return;
            }
        }
    }

    private void EndFormatting(ElementKind kind)
    {
        if (IndexOfFormatting(kind.Name) is >= 0 and var index)
        {
            _isRare |= Current != _formatting[index] || index != _formatting.Count - 1;
            _open.RemoveAt(_open.Count - 1);
            _formatting.RemoveAt(index);
            return;
        }

        EndLine(kind);
    }

    private void EndForm()
    {
        var index = _isFormOpen ? FindInScope("form", isOfParagraph: false) : -1;
        _isFormOpen = false;
        if (index >= 0)
        {
            CloseImplied(null);
            _isRare |= index != _open.Count - 1;
            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>An end tag that closes its own element, if nothing of weight stands between.</summary>
    private void EndLine(ElementKind kind) => CloseOwn(kind, NodeFlags.Special, endsAtList: false);

    /// <summary>Closes the innermost open element of a name, unless one with a flag, or a list, stands between.</summary>
    private void CloseOwn(ElementKind kind, NodeFlags stop, bool endsAtList)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            var element = _open[index];
            if (element.Name == kind.Name)
            {
                CloseImplied(kind.Name);
                CloseDownTo(index);
                return;
            }

            if ((element.Flags & stop) != 0 || (endsAtList && element.Name is ("ul" or "ol")))
            {
                return;
            }
        }
    }

    private void EndInSelect(ElementKind kind)
    {
        if (kind.Name == "option" && Current.Name == "option")
        {
            _open.RemoveAt(_open.Count - 1);
        }
        else if (kind.Tag == TagRole.Select && IndexOf("select") is >= 0 and var index)
        {
            CloseDownTo(index);
            ResetMode();
        }
        else
        {
            _isRare = true;
        }
    }

    private int IndexOf(string name) => _open.FindLastIndex(element => element.Name == name);
}
