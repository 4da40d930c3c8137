using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace OgiReports.Html.Parsing;

/// <summary>An element of a page.</summary>
internal class PageElement(PageDocument document, ElementKind kind) : PageNode, IConstructableElement, IConstructableNamedNodeMap
{
    private const string HtmlNamespace = "http://www.w3.org/1999/xhtml";
    private const string DrawingNamespace = "http://www.w3.org/2000/svg";
    private const string FormulaNamespace = "http://www.w3.org/1998/Math/MathML";

    private (string Name, string Value)[] _attributes = [];

    /// <summary>The name.</summary>
    public string Name => kind.Name;

    /// <summary>What it does to the flow of the text.</summary>
    public ElementRole Role => kind.Role;

    /// <summary>What its tags do to the tree.</summary>
    public TagRole Tag => kind.Tag;

    /// <summary>What its own style says; null when it has none.</summary>
    public InlineStyle? Style { get; private set; }

    /// <inheritdoc/>
    public sealed override NodeFlags Flags => kind.Flags;

    StringOrMemory IConstructableElement.NamespaceUri =>
        (Flags & NodeFlags.SvgMember) != 0 ? DrawingNamespace : (Flags & NodeFlags.MathMember) != 0 ? FormulaNamespace : HtmlNamespace;

    StringOrMemory IConstructableElement.LocalName => kind.Name;

    StringOrMemory IConstructableElement.Prefix => StringOrMemory.Empty;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    ISourceReference? IConstructableElement.SourceReference
    {
        get => null;
        set { }
    }

    int IConstructableNamedNodeMap.Length => _attributes.Length;

    private protected sealed override string NodeName => kind.Name;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] =>
        GetAttribute(name.Memory.Span) is { } value ? new PageAttribute(name.ToString()) { Value = value } : null;

    /// <summary>The value of an attribute; null when there is none of the name.</summary>
    public string? GetAttribute(ReadOnlySpan<char> name)
    {
        foreach (var (own, value) in _attributes)
        {
            if (name.SequenceEqual(own))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether other elements stand in it.</summary>
    public bool HasElements
    {
        get
        {
            foreach (var child in Children)
            {
                if (child is PageElement)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether an element of the name stands anywhere in it.</summary>
    public bool Holds(string name)
    {
        foreach (var child in Children)
        {
            if (child is PageElement element && (element.Name == name || element.Holds(name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there is an attribute of the name.</summary>
    public bool HasAttribute(ReadOnlySpan<char> name) => GetAttribute(name) is not null;

    /// <summary>Gives it an attribute.</summary>
    public void Set(StringOrMemory name, StringOrMemory value)
    {
        var attribute = Read(name, value);
        var index = Array.FindIndex(_attributes, own => own.Name == attribute.Name);
        _attributes = index < 0 ? [.. _attributes, attribute] : [.. _attributes[..index], attribute, .. _attributes[(index + 1)..]];
    }

    /// <summary>Gives an element that has none its attributes.</summary>
    /// <param name="attributes">Names, as they are asked for, with their values.</param>
    public void SetAll(ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _attributes = attributes.ToArray();
        foreach (var (name, value) in attributes)
        {
            Style = name == "style" ? document.StyleOf(value) : Style;
        }
    }

    bool IConstructableElement.HasAttribute(StringOrMemory name) => HasAttribute(name.Memory.Span);

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => GetAttribute(localName.Memory.Span) ?? StringOrMemory.Empty;

    void IConstructableElement.SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => Set(name, value);

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Set(name, value);

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        var count = tagAttributes.Count;
        if (count == 0)
        {
            return;
        }

        var first = _attributes.Length;
        Array.Resize(ref _attributes, first + count);
        for (var index = 0; index < count; index++)
        {
            var attribute = tagAttributes[index];
            _attributes[first + index] = Read(attribute.Name, attribute.Value);
        }
    }

    void IConstructableElement.SetupElement()
    {
    }

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
    }

    IConstructableNode IConstructableElement.ShallowCopy() => new PageElement(document, kind) { _attributes = _attributes, Style = Style };

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not PageElement other || other._attributes.Length != _attributes.Length)
        {
            return false;
        }

        foreach (var (name, value) in _attributes)
        {
            if (other.GetAttribute(name) != value)
            {
                return false;
            }
        }

        return true;
    }

    private (string Name, string Value) Read(StringOrMemory name, StringOrMemory value)
    {
        var text = document.Share(value.Memory.Span);
        var key = name.ToString();
        if (key == "style")
        {
            Style = document.StyleOf(text);
        }

        return (key, text);
    }
}
