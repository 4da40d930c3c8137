using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace OgiReports.Html.Parsing;

/// <summary>A page: the root of its tree, and the values that its elements share.</summary>
internal sealed class PageDocument(TextSource? source) : PageNode, IConstructableDocument
{
    // Values longer than this are seldom written twice.
    private const int SharedLength = 256;

    private readonly Dictionary<string, InlineStyle> _styles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);

    /// <summary>The html element; null in a page that could not be begun.</summary>
    public PageElement? Root
    {
        get
        {
            foreach (var child in Children)
            {
                if (child is PageElement element)
                {
                    return element;
                }
            }

            return null;
        }
    }

    /// <summary>The text of the title element, white space collapsed; empty when there is none.</summary>
    public string Title => Root is { } root && Find(root, "title") is { } title ? string.Join(' ', title.TextContent().Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries)) : string.Empty;

    /// <summary>
    /// Whether a node was put beside the html element. It was meant to stand before the table in which it was found.
    /// </summary>
    public bool HasLostNodes { get; private set; }

    /// <inheritdoc/>
    public override NodeFlags Flags => NodeFlags.None;

    TextSource IConstructableDocument.Source => source!;

    IDisposable? IConstructableDocument.Builder { get; set; }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    IConstructableElement? IConstructableDocument.Head => Root is { } root ? Find(root, "head") : null;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    bool IConstructableDocument.IsLoading => false;

    private protected override string NodeName => "#document";

    /// <summary>One string for equal values.</summary>
    public string Share(ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > SharedLength)
        {
            return value.ToString();
        }

        var lookup = _values.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(value, out var shared))
        {
            shared = value.ToString();
            _values.Add(shared);
        }

        return shared;
    }

    /// <summary>What declarations say; they are read once however often they are written.</summary>
    public InlineStyle StyleOf(string declarations)
    {
        if (!_styles.TryGetValue(declarations, out var style))
        {
            style = new InlineStyle(declarations);
            _styles.Add(declarations, style);
        }

        return style;
    }

    void IConstructableDocument.PerformMicrotaskCheckpoint()
    {
    }

    void IConstructableDocument.ProvideStableState()
    {
    }

    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
    }

    void IConstructableDocument.TrackError(Exception exception)
    {
    }

    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;

    void IConstructableDocument.ApplyManifest()
    {
    }

    /// <summary>The style elements.</summary>
    public List<PageElement> Styles()
    {
        var styles = new List<PageElement>();
        Gather(this, styles);
        return styles;
    }

    private protected override void Insert(int index, PageNode node)
    {
        HasLostNodes |= Root is not null;
        base.Insert(index, node);
    }

    private static void Gather(PageNode parent, List<PageElement> styles)
    {
        foreach (var child in parent.Children)
        {
            if (child is PageElement { Name: "style" } style)
            {
                styles.Add(style);
            }

            Gather(child, styles);
        }
    }

    private static PageElement? Find(PageElement parent, string name)
    {
        foreach (var child in parent.Children)
        {
            if (child is not PageElement element)
            {
                continue;
            }

            if (element.Name == name && (element.Flags & NodeFlags.HtmlMember) != 0)
            {
                return element;
            }

            if (Find(element, name) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
