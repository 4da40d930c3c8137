using AngleSharp.Common;
using AngleSharp.Dom;

namespace OgiReports.Html.Parsing;

/// <summary>
/// Builds the tree of a page that is written as the standard means pages to be (HTML Living Standard, 13.2.6), with the
/// end tags that it allows to be left out. Where its rules for misnested content would come in (formatting that is left
/// open, content of a table out of place, drawings, templates) it gives up, and AngleSharp builds the tree: the one is
/// the tree of the other, in a third of the time. Both are held together by a test.
/// </summary>
internal sealed partial class PlainTreeBuilder
{
    // Deeper or larger pages are for the builder that guards itself against them.
    private const int DepthLimit = 150;
    private const int ElementLimit = 100_000;

    private readonly PageDocument _document = new(null);
    private readonly TagScanner _scanner;
    private readonly List<PageElement> _open = [];
    private readonly List<PageElement?> _formatting = [];
    private readonly ReadBudget _budget;
    private readonly int _depthLimit;
    private Mode _mode = Mode.BeforeHtml;
    private bool? _isQuirky = true;
    private bool _isFormOpen;
    private bool _dropsLineBreak;
    private bool _isRare;
    private bool _hasStyle;
    private int _elements;
    private PageElement? _head;
    private ElementRole _lastRole = ElementRole.Block;

    private PlainTreeBuilder(string page, int maxDepth, ReadBudget budget)
    {
        _scanner = new TagScanner(page, _document);
        _budget = budget;
        _depthLimit = Math.Min(DepthLimit, maxDepth / 2);
    }

    private enum Mode
    {
        BeforeHtml,
        BeforeHead,
        InHead,
        AfterHead,
        InBody,
        InTable,
        InCaption,
        InColumns,
        InSection,
        InRow,
        InCell,
        InSelect,
        AfterBody,
    }

    private PageElement Current => _open[^1];

    /// <summary>Builds the tree of a page.</summary>
    /// <param name="page">The page's text.</param>
    /// <param name="maxDepth">How deep elements may be nested.</param>
    /// <param name="budget">The time that it may take; what was read by its end is the tree.</param>
    /// <param name="hasStyle">Whether the page has style elements.</param>
    /// <returns>The tree; null for a page that needs all the rules.</returns>
    public static PageDocument? TryBuild(string page, int maxDepth, ReadBudget budget, out bool hasStyle)
    {
        hasStyle = false;
        if (page.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        page = page.Contains('\r', StringComparison.Ordinal) ? page.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : page;
        var builder = new PlainTreeBuilder(page, maxDepth, budget);
        var isBuilt = builder.Run();
        hasStyle = builder._hasStyle;
        return isBuilt ? builder._document : null;
    }

    private bool Run()
    {
        while (!_isRare && _budget.Step())
        {
            var isBehindPreformatted = _dropsLineBreak;
            var piece = _scanner.Next();
            switch (piece)
            {
                case PagePiece.EndOfPage:
                    BeginBody();
                    return true;
                case PagePiece.Text:
                    AddText(_scanner.Text);
                    break;
                case PagePiece.Start:
                    Start(_scanner.Kind);
                    break;
                case PagePiece.End:
                    End(_scanner.Kind);
                    break;
                case PagePiece.DocumentType:
                    ReadDocumentType(_scanner.Text.Span);
                    break;
                default:
                    _isRare = true;
                    break;
            }

            _dropsLineBreak &= !isBehindPreformatted;
            if (piece != PagePiece.Text && !isBehindPreformatted)
            {
                _lastRole = _scanner.Kind.Role;
            }
        }

        return !_isRare;
    }

    private void ReadDocumentType(ReadOnlySpan<char> text)
    {
        if (_mode != Mode.BeforeHtml || _document.Root is not null)
        {
            return;
        }

        // In quirks mode a table does not end a paragraph. The oldest types are told by a list of their names.
        var name = text[9..].TrimEnd('>').Trim();
        _isQuirky = name.Equals("html", StringComparison.OrdinalIgnoreCase) || text.Contains("XHTML 1.", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    private void AddText(ReadOnlyMemory<char> text)
    {
        if (_dropsLineBreak && text.Span is ['\n', ..])
        {
            text = text[1..];
        }

        var isGap = _lastRole is ElementRole.Inline or ElementRole.Raised or ElementRole.Apart && text.Span.IsWhiteSpace() && !text.IsEmpty;
        if (_mode is Mode.BeforeHtml or Mode.BeforeHead or Mode.InHead or Mode.AfterHead or Mode.AfterBody)
        {
            text = isGap ? text : text.TrimStart(" \t\n\f");
            if (text.IsEmpty)
            {
                return;
            }

            BeginBody();
        }

        if (!isGap && text.Span.Trim(" \t\n").IsEmpty)
        {
            return;
        }

        // Between its cells a table has no text.
        _isRare |= _mode is Mode.InTable or Mode.InSection or Mode.InRow or Mode.InColumns;
        Current.AddText(isGap ? HtmlTree.GapText : new StringOrMemory(text));
    }

    /// <summary>Goes on to the body, which needs no tag.</summary>
    private void BeginBody()
    {
        if (_mode == Mode.BeforeHtml)
        {
            Push(ElementKind.Of("html"), false);
            _mode = Mode.BeforeHead;
        }

        if (_mode == Mode.BeforeHead)
        {
            _head = Push(ElementKind.Of("head"), false);
            _mode = Mode.InHead;
        }

        if (_mode == Mode.InHead)
        {
            _open.RemoveAt(_open.Count - 1);
            _mode = Mode.AfterHead;
        }

        if (_mode == Mode.AfterHead)
        {
            Push(ElementKind.Of("body"), false);
        }

        if (_mode is Mode.AfterHead or Mode.AfterBody)
        {
            _mode = Mode.InBody;
        }
    }

    private PageElement Push(ElementKind kind, bool hasAttributes = true)
    {
        var element = Add(kind, hasAttributes);
        _open.Add(element);
        _isRare |= _open.Count > _depthLimit;
        return element;
    }

    private PageElement Add(ElementKind kind, bool hasAttributes = true)
    {
        var element = new PageElement(_document, kind);
        if (hasAttributes && !_scanner.Attributes.IsEmpty)
        {
            element.SetAll(_scanner.Attributes);
        }

        (_open.Count == 0 ? (PageNode)_document : Current).Add(element);
        _isRare |= ++_elements > ElementLimit;
        return element;
    }

    /// <summary>Closes elements down to one; formatting that is closed so would be opened again behind them.</summary>
    private void CloseDownTo(int index)
    {
        for (var closed = _open.Count - 1; closed >= index; closed--)
        {
            _isRare |= _open[closed].Tag == TagRole.Formatting;
        }

        _open.RemoveRange(index, _open.Count - index);
    }

    private void CloseImplied(string? except)
    {
        while ((Current.Flags & NodeFlags.ImpliedEnd) != 0 && Current.Name != except)
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>The innermost open element of a name, as far as the scope reaches; -1 when there is none.</summary>
    private int FindInScope(string name, bool isOfParagraph)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            var element = _open[index];
            if (element.Name == name)
            {
                return index;
            }

            if ((element.Flags & NodeFlags.Scoped) != 0 || (isOfParagraph && element.Name == "button"))
            {
                return -1;
            }
        }

        return -1;
    }

    private void CloseParagraph()
    {
        if (FindInScope("p", isOfParagraph: true) is >= 0 and var index)
        {
            CloseImplied("p");
            CloseDownTo(index);
        }
    }

    private void ReadRaw(ElementKind kind, bool resolves)
    {
        _hasStyle |= kind.Name == "style";
        var element = Add(kind);
        if (!_scanner.TryReadRaw(kind.Name, resolves))
        {
            _isRare = true;
            return;
        }

        var text = _scanner.Text;
        text = kind.Name == "textarea" && text.Span is ['\n', ..] ? text[1..] : text;
        if (kind.Name != "script" && !text.Span.Trim(" \t\n").IsEmpty)
        {
            element.AddText(new StringOrMemory(text));
        }
    }
}
