using OgiReports.Documents.Tables;
using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>Walks a page once, in reading order, and cuts what it shows into paragraphs, tables and images.</summary>
internal sealed class PageWalker
{
    private readonly ReadBudget _budget;
    private readonly bool _readsHidden;
    private readonly ElementTrail _trail = new();
    private readonly TextCollector _text = new();
    private readonly List<string> _images = [];
    private readonly TableWalker _tables;
    private readonly BoxTableWalker _boxes;
    private int _blockDepth = 1;
    private int _links;
    private int _preformatted;
    private int _unread;
    private int _wordCharacters;
    private int _linkCharacters;
    private bool _isHeading;
    private string? _path;

    /// <summary>Creates a walk.</summary>
    /// <param name="budget">The time that it may take.</param>
    /// <param name="styles">Whether and how elements are shown.</param>
    /// <param name="readsHidden">Whether elements that are not shown are read.</param>
    public PageWalker(ReadBudget budget, PageStyles styles, bool readsHidden)
    {
        _budget = budget;
        Styles = styles;
        _readsHidden = readsHidden;
        var reader = new CellReader(budget, styles, readsHidden);
        _tables = new TableWalker(this, _trail, reader);
        _boxes = new BoxTableWalker(this, _trail, reader);
    }

    public List<PageBlock> Blocks { get; } = [];

    /// <summary>Whether and how the page's elements are shown.</summary>
    public PageStyles Styles { get; }

    /// <summary>Whether spans or columns of a table had to be bounded.</summary>
    public bool HasBoundedSpans { get; set; }

    /// <summary>The path of the first element that shows another document; null when none does.</summary>
    public string? FramePath { get; private set; }

    /// <summary>What such an element shows.</summary>
    public string? FrameSource { get; private set; }

    /// <summary>Elements that are not shown, to be looked into when nothing else is found.</summary>
    public List<PageElement> Hidden { get; } = [];

    /// <summary>Walks the page.</summary>
    public void Walk(PageDocument document)
    {
        if (document.Root is { } root)
        {
            _trail.Push(root, 0);
            WalkChildren(root);
            EndParagraph();
            _trail.Pop();
        }
    }

    /// <summary>Whether an element is shown; one that is not is kept in mind.</summary>
    public bool Shows(PageElement element)
    {
        if (_readsHidden || !Styles.IsHidden(element))
        {
            return true;
        }

        Hidden.Add(element);
        return false;
    }

    /// <summary>Walks what stands in an element that is the last of the trail.</summary>
    public void WalkChildren(PageElement parent)
    {
        var children = parent.Children;
        for (var index = 0; index < children.Length && _budget.Step(); index++)
        {
            var child = children[index];
            if (child is PageText text)
            {
                AddText(text.Data);
            }
            else if (child is PageElement element)
            {
                WalkElement(element, index);
            }
        }
    }

    /// <summary>Walks an element that stands on lines of its own and is the last of the trail.</summary>
    public void WalkBlock(PageElement element)
    {
        var outer = _blockDepth;
        EndParagraph();
        _blockDepth = _trail.Depth;
        WalkChildren(element);
        EndParagraph();
        _blockDepth = outer;
    }

    public void AddTable(TableGrid grid, string path) => Blocks.Add(new PageBlock { Path = path, Grid = grid, IsFurniture = _unread > 0 });

    /// <summary>Ends the paragraph, if one was begun.</summary>
    public void EndParagraph()
    {
        var text = _text.Take();
        if (text.Length > 0)
        {
            Blocks.Add(new PageBlock
            {
                Path = _path ?? _trail.PathAt(_blockDepth),
                Text = text,
                WordCharacters = _wordCharacters,
                LinkCharacters = _linkCharacters,
                IsLink = _wordCharacters > 0 && _linkCharacters == _wordCharacters && !_isHeading,
                IsHeading = _isHeading,
                IsFurniture = _unread > 0,
            });
        }

        foreach (var image in _images)
        {
            Blocks.Add(new PageBlock { Path = _path ?? _trail.PathAt(_blockDepth), Text = image, IsImage = true, IsFurniture = _unread > 0 });
        }

        _images.Clear();
        (_wordCharacters, _linkCharacters, _isHeading, _path) = (0, 0, false, null);
    }

    private void WalkElement(PageElement element, int index)
    {
        var name = element.Name;
        var role = element.Role;
        if (role == ElementRole.Unseen)
        {
            return;
        }

        if (!Shows(element))
        {
            return;
        }

        if (role is ElementRole.Break)
        {
            EndLine();
            return;
        }

        _trail.Push(element, index);
        switch (role)
        {
            case ElementRole.Table:
                WalkTable(element);
                break;
            case ElementRole.Block or ElementRole.Preformatted:
                WalkBlockElement(element, name, role);
                break;
            case ElementRole.Image:
                AddImage(element);
                break;
            case ElementRole.Raised when _text.EndsWithDigit && NoteMarks.Of(element.TextContent()) is { } mark:
                _text.AppendMark(mark);
                break;
            case ElementRole.Raised or ElementRole.Apart:
                _text.Separate();
                WalkChildren(element);
                _text.Separate();
                break;
            case ElementRole.Frame:
                NoteFrame(element);
                break;
            case ElementRole.Field:
                break;
            default:
                WalkInline(element, name);
                break;
        }

        _trail.Pop();
    }

    private void WalkTable(PageElement table)
    {
        var outer = _blockDepth;
        EndParagraph();
        _blockDepth = _trail.Depth;
        _tables.Walk(table);
        EndParagraph();
        _blockDepth = outer;
    }

    private void WalkBlockElement(PageElement element, string name, ElementRole role)
    {
        var isPreformatted = role == ElementRole.Preformatted || element.Style is { IsPreformatted: true };
        var isUnread = name is "select" or "button" || element.GetAttribute("aria-hidden") == "true";
        var first = Blocks.Count;
        EndParagraph();
        first = Math.Max(first, Blocks.Count);
        _preformatted += isPreformatted ? 1 : 0;
        _unread += isUnread ? 1 : 0;
        var outer = _blockDepth;
        _blockDepth = _trail.Depth;
        if (name is "div" or "section" or "ul" or "dl" && _preformatted == 0 && _boxes.TryWalk(element))
        {
            _blockDepth = outer;
            _unread -= isUnread ? 1 : 0;
            return;
        }

        _isHeading = name is "h1" or "h2" or "h3";
        WalkChildren(element);
        EndParagraph();
        _isHeading = false;
        _blockDepth = outer;
        _preformatted -= isPreformatted ? 1 : 0;
        _unread -= isUnread ? 1 : 0;
        FurnitureMarks.Mark(Blocks, first, element, name);
    }

    private void WalkInline(PageElement element, string name)
    {
        var isLink = name == "a" && element.HasAttribute("href");
        _links += isLink ? 1 : 0;
        if (element.Style is not { } style)
        {
            WalkChildren(element);
        }
        else if (style.IsBlock)
        {
            WalkBlock(element);
        }
        else
        {
            var isBox = style.IsBox;
            Edge(isBox);
            WalkChildren(element);
            Edge(isBox);
        }

        _links -= isLink ? 1 : 0;
    }

    private void Edge(bool isBox)
    {
        if (isBox)
        {
            _text.Separate();
        }
    }

    private void AddText(string data)
    {
        if (_preformatted > 0)
        {
            AddLines(data);
            return;
        }

        var before = _text.Length;
        _text.Append(data);
        if (_text.Length > before)
        {
            NotePlace(data);
        }
    }

    /// <summary>Each line of preformatted text is a block; empty ones too, since they can end a table's row.</summary>
    private void AddLines(string data)
    {
        var isFirst = true;
        foreach (var line in data.AsSpan().EnumerateLines())
        {
            if (!isFirst)
            {
                EndLine();
            }

            isFirst = false;
            _text.AppendVerbatim(line);
            NotePlace(line);
        }
    }

    private void EndLine()
    {
        if (_preformatted > 0 && _text.IsEmpty)
        {
            Blocks.Add(new PageBlock { Path = _trail.PathAt(_blockDepth), Text = string.Empty, IsFurniture = _unread > 0 });
            return;
        }

        var isHeading = _isHeading;
        EndParagraph();
        _isHeading = isHeading;
    }

    private void NotePlace(ReadOnlySpan<char> text)
    {
        _path ??= _trail.PathAt(_blockDepth);
        var count = 0;
        foreach (var character in text)
        {
            count += char.IsLetterOrDigit(character) ? 1 : 0;
        }

        _wordCharacters += count;
        _linkCharacters += _links > 0 ? count : 0;
    }

    private void AddImage(PageElement image)
    {
        if (ImageNames.IsSpacer(image))
        {
            return;
        }

        _images.Add(ImageNames.Of(image));
        if (_text.IsEmpty)
        {
            EndParagraph();
        }
    }

    private void NoteFrame(PageElement element)
    {
        var source = element.GetAttribute("src") ?? element.GetAttribute("data");
        if (FramePath is null && !string.IsNullOrWhiteSpace(source) && !source.StartsWith("about:", StringComparison.Ordinal))
        {
            (FramePath, FrameSource) = (_trail.PathAt(_trail.Depth), source);
        }

        if (element.Name == "object")
        {
            WalkBlock(element);
        }
    }
}
