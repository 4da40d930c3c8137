using System.Collections.Frozen;
using AngleSharp.Dom;

namespace OgiReports.Html.Parsing;

/// <summary>What the elements of one name have in common: how the tree is built around them and what they do to the text.</summary>
internal sealed class ElementKind
{
    private const NodeFlags Closed = NodeFlags.Special | NodeFlags.ImplicitlyClosed;
    private const NodeFlags Table = NodeFlags.HtmlTableScoped | NodeFlags.HtmlTableSectionScoped;

    private static readonly FrozenDictionary<string, ElementKind> Html = Build();
    private static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> HtmlLookup = Html.GetAlternateLookup<ReadOnlySpan<char>>();

    private ElementKind(string name, NodeFlags flags, ElementRole role) => (Name, Flags, Role, Tag) = (name, flags, role, TagRoleOf(name));

    /// <summary>The name, in lower case but for elements of drawings.</summary>
    public string Name { get; }

    /// <summary>How the tree is built around them (HTML Living Standard, 13.2.4).</summary>
    public NodeFlags Flags { get; }

    /// <summary>What they do to the flow of the text.</summary>
    public ElementRole Role { get; }

    /// <summary>What their tags do to the tree.</summary>
    public TagRole Tag { get; }

    /// <summary>The kind of an element of HTML.</summary>
    public static ElementKind Of(ReadOnlySpan<char> name) =>
        HtmlLookup.TryGetValue(name, out var kind) ? kind : new ElementKind(name.ToString(), NodeFlags.HtmlMember, ElementRole.Inline);

    /// <summary>The kind of an element of a drawing.</summary>
    public static ElementKind OfDrawing(string name) => new(name, NodeFlags.SvgMember | name switch
    {
        "title" or "desc" or "foreignObject" => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTip,
        "style" => NodeFlags.Special,
        _ => NodeFlags.None,
    }, ElementRoles.Of(name));

    /// <summary>The kind of an element of a formula.</summary>
    public static ElementKind OfFormula(string name) => new(name, NodeFlags.MathMember | name switch
    {
        "mi" or "mn" or "mo" or "ms" or "mtext" => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.MathTip,
        "annotation-xml" => NodeFlags.Special | NodeFlags.Scoped,
        _ => NodeFlags.None,
    }, ElementRoles.Of(name));

    private static TagRole TagRoleOf(string name) => name switch
    {
        "p" => TagRole.Paragraph,
        "td" or "th" => TagRole.Cell,
        "tr" => TagRole.Row,
        "tbody" or "thead" or "tfoot" => TagRole.Section,
        "table" => TagRole.Table,
        "caption" => TagRole.Caption,
        "colgroup" => TagRole.Columns,
        "col" => TagRole.Column,
        "b" or "strong" or "code" or "em" or "u" or "i" or "font" or "s" or "small" or "strike" or "big" or "tt" or "a" => TagRole.Formatting,
        "div" or "ul" or "ol" or "dl" or "fieldset" or "figcaption" or "figure" or "article" or "aside" or "blockquote" or "center" or "address" or "dialog" or "dir"
            or "summary" or "details" or "main" or "footer" or "header" or "nav" or "section" or "menu" or "hgroup" => TagRole.Block,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => TagRole.Heading,
        "li" or "dd" or "dt" => TagRole.Item,
        "br" or "img" or "area" or "embed" or "wbr" or "input" or "param" or "source" or "track" => TagRole.Void,
        "hr" => TagRole.Rule,
        "link" or "meta" or "base" or "basefont" or "bgsound" => TagRole.HeadVoid,
        "script" or "style" or "noframes" => TagRole.HeadText,
        "iframe" or "noembed" => TagRole.RawText,
        "title" or "textarea" => TagRole.PlainText,
        "pre" or "listing" => TagRole.Preformatted,
        "form" => TagRole.Form,
        "button" => TagRole.Button,
        "select" => TagRole.Select,
        "option" or "optgroup" => TagRole.Option,
        "html" => TagRole.Html,
        "head" => TagRole.Head,
        "body" => TagRole.Body,
        "svg" or "math" or "template" or "frameset" or "frame" or "nobr" or "object" or "applet" or "marquee" or "plaintext" or "xmp" or "image" or "isindex"
            or "ruby" or "rb" or "rt" or "rtc" or "rp" or "keygen" or "menuitem" => TagRole.Rare,
        _ => TagRole.Line,
    };

    private static FrozenDictionary<string, ElementKind> Build()
    {
        var kinds = new Dictionary<string, ElementKind>(StringComparer.Ordinal);
        Add(kinds, NodeFlags.HtmlFormatting, "a b big code em font i nobr s small strike strong tt u");
        Add(kinds, NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd, "rb rp rt rtc");
        Add(kinds, NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd | NodeFlags.HtmlSelectScoped, "optgroup option");
        Add(kinds, NodeFlags.Special | NodeFlags.SelfClosing, "area base basefont bgsound br col embed frame hr img input keygen link menuitem meta param source track wbr");
        Add(kinds, NodeFlags.Special, "address article aside blockquote button center colgroup details dir div dl fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup isindex listing main menu nav noscript output plaintext section select summary time title");
        Add(kinds, NodeFlags.Special | NodeFlags.HtmlListScoped, "ol ul");
        Add(kinds, Closed, "body tr");
        Add(kinds, Closed | NodeFlags.HtmlTableSectionScoped, "tbody tfoot thead");
        Add(kinds, Closed | NodeFlags.ImpliedEnd, "dd dt li p");
        Add(kinds, Closed | NodeFlags.Scoped, "td th");
        Add(kinds, Closed | NodeFlags.Scoped | Table, "html");
        Add(kinds, NodeFlags.Special | NodeFlags.LineTolerance, "pre textarea");
        Add(kinds, NodeFlags.Special | NodeFlags.LiteralText, "iframe noembed noframes script style xmp");
        Add(kinds, NodeFlags.Special | NodeFlags.Scoped, "applet caption marquee object");
        Add(kinds, NodeFlags.Special | NodeFlags.Scoped | Table, "table template");
        foreach (var name in ElementRoles.Names)
        {
            kinds.TryAdd(name, new ElementKind(name, NodeFlags.HtmlMember, ElementRoles.Of(name)));
        }

        Add(kinds, NodeFlags.None, "span label q cite abbr mark var kbd samp dfn bdi bdo ruby");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, ElementKind> kinds, NodeFlags flags, string names)
    {
        foreach (var name in names.Split(' '))
        {
            kinds.Add(name, new ElementKind(name, NodeFlags.HtmlMember | flags, ElementRoles.Of(name)));
        }
    }
}
