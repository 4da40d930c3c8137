using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>Reads the text of a table's cell. Lines are kept, all else of its inner layout is not.</summary>
internal sealed class CellReader(ReadBudget budget, PageStyles styles, bool readsHidden)
{
    /// <summary>Stands where an image does: a cell with a picture in it is not an empty one.</summary>
    public const char ImageMark = '\uFFFC';

    private readonly TextCollector _text = new();
    private int _links;
    private bool _hasTable;
    private bool _hasTextOutsideLinks;
    private bool _hasTextInLinks;

    /// <summary>Reads a cell.</summary>
    public CellContent Read(PageElement cell)
    {
        (_links, _hasTable, _hasTextOutsideLinks, _hasTextInLinks) = (0, false, false, false);
        ReadChildren(cell, cell.Style is { IsPreformatted: true });
        var text = _text.Take();
        return new CellContent(text, text.AsSpan().Count('\n') + 1, _hasTable, _hasTextInLinks && !_hasTextOutsideLinks);
    }

    /// <summary>Whether a table is one in name only: it has a single cell.</summary>
    public static bool IsFrame(PageElement table)
    {
        var cells = 0;
        foreach (var child in table.Children)
        {
            if (child is not PageElement { Name: "tbody" or "thead" or "tfoot" } group)
            {
                continue;
            }

            var rows = group.Children;
            for (var index = 0; index < rows.Length && cells <= 1; index++)
            {
                cells += rows[index] is PageElement { Name: "tr" } row ? CountCells(row) : 0;
            }
        }

        return cells <= 1;
    }

    private static int CountCells(PageElement row)
    {
        var cells = 0;
        var children = row.Children;
        for (var index = 0; index < children.Length && cells <= 1; index++)
        {
            cells += children[index] is PageElement { Name: "td" or "th" } ? 1 : 0;
        }

        return cells;
    }

    private void ReadChildren(PageNode parent, bool isPreformatted)
    {
        var children = parent.Children;
        for (var index = 0; index < children.Length && !_hasTable && budget.Step(); index++)
        {
            var child = children[index];
            if (child is PageText text)
            {
                AddText(text.Data, isPreformatted);
            }
            else if (child is PageElement element)
            {
                ReadElement(element, isPreformatted);
            }
        }
    }

    private void AddText(string text, bool isPreformatted)
    {
        if (_links == 0)
        {
            _hasTextOutsideLinks = _hasTextOutsideLinks || !text.AsSpan().IsWhiteSpace();
        }
        else
        {
            _hasTextInLinks = _hasTextInLinks || !text.AsSpan().IsWhiteSpace();
        }

        if (!isPreformatted)
        {
            _text.Append(text);
            return;
        }

        var isFirst = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!isFirst)
            {
                _text.EndLine();
            }

            isFirst = false;
            _text.AppendVerbatim(line);
        }
    }

    private void ReadElement(PageElement element, bool isPreformatted)
    {
        if (element.Name is "svg" or "math" && HoldsText(element) && (readsHidden || !styles.IsHidden(element)))
        {
            // Drawn figures are seen, and can't be read: how they stand to each other is what the drawing says.
            _text.AppendVerbatim([ImageMark]);
            return;
        }

        var role = element.Role;
        if (role == ElementRole.Unseen || (!readsHidden && styles.IsHidden(element)))
        {
            return;
        }

        switch (role)
        {
            case ElementRole.Break:
                _text.EndLine();
                break;
            case ElementRole.Table when !IsFrame(element):
                _hasTable = true;
                break;
            case ElementRole.Table or ElementRole.Block or ElementRole.Preformatted:
                _text.EndLine();
                ReadChildren(element, isPreformatted || role == ElementRole.Preformatted || element.Style is { IsPreformatted: true });
                _text.EndLine();
                break;
            case ElementRole.Image:
                AddImage(element);
                break;
            case ElementRole.Field:
                AddField(element);
                break;
            case ElementRole.Raised:
                ReadRaised(element, isPreformatted);
                break;
            case ElementRole.Apart:
                ReadApart(element, isPreformatted);
                break;
            case ElementRole.Frame:
                break;
            default:
                ReadInline(element, isPreformatted);
                break;
        }
    }

    private static bool HoldsText(PageElement drawing) =>
        drawing.Name == "math" ? !string.IsNullOrWhiteSpace(drawing.TextContent()) : drawing.Holds("text");

    private void ReadInline(PageElement element, bool isPreformatted)
    {
        var style = element.Style;
        if (style is { IsRaised: true })
        {
            ReadRaised(element, isPreformatted);
            return;
        }

        if (style is { IsApart: true })
        {
            ReadApart(element, isPreformatted);
            return;
        }

        var isBlock = style is { IsBlock: true };
        var isBox = !isBlock && (style is { IsBox: true } || element.Parent is PageElement { Style.PartsChildren: true });
        var isLink = element.Name == "a" && element.HasAttribute("href");
        _links += isLink ? 1 : 0;
        Edge(isBlock, isBox);
        ReadChildren(element, isPreformatted);
        Edge(isBlock, isBox);
        _links -= isLink ? 1 : 0;
    }

    private void ReadRaised(PageElement element, bool isPreformatted)
    {
        if (_text.EndsWithDigit && NoteMarks.Of(element.TextContent()) is { } mark)
        {
            _text.AppendMark(mark);
            return;
        }

        ReadApart(element, isPreformatted);
    }

    private void ReadApart(PageElement element, bool isPreformatted)
    {
        _text.Separate();
        ReadChildren(element, isPreformatted);
        _text.Separate();
    }

    private void Edge(bool isBlock, bool isBox)
    {
        if (isBlock)
        {
            _text.EndLine();
        }
        else if (isBox)
        {
            _text.Separate();
        }
    }

    private void AddImage(PageElement image)
    {
        if (!ImageNames.IsSpacer(image))
        {
            _text.AppendVerbatim([ImageMark]);
        }
    }

    /// <summary>A field that the visitor sees holds its value as a cell does.</summary>
    private void AddField(PageElement field)
    {
        if (field.Name == "textarea")
        {
            _text.Append(field.TextContent());
        }
        else if ((field.GetAttribute("type") ?? "text").ToLowerInvariant() is not ("hidden" or "checkbox" or "radio" or "submit" or "button" or "reset" or "image" or "file" or "password" or "range" or "color"))
        {
            // A type that is unknown is text.
            _text.Append(field.GetAttribute("value") ?? string.Empty);
        }
    }
}
