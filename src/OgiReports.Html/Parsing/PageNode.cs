using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace OgiReports.Html.Parsing;

/// <summary>
/// A node of the element tree. The tree is built by AngleSharp's algorithm through its construction interfaces, but of
/// nodes that hold what a reader asks for and no more: they cost a fraction of those of a browser's document.
/// </summary>
internal abstract class PageNode : IConstructableNode
{
    private protected static readonly PageNode[] None = [];

    private PageNode[] _children = None;
    private int _count;

    /// <summary>What the node stands in; null for the document and for what was taken out of it.</summary>
    public PageNode? Parent { get; private set; }

    /// <summary>The nodes within, in the order of the page.</summary>
    public ReadOnlySpan<PageNode> Children => _children.AsSpan(0, _count);

    /// <inheritdoc/>
    public abstract NodeFlags Flags { get; }

    StringOrMemory IConstructableNode.NodeName => NodeName;

    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent;
        set => Parent = (PageNode?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => new PageNodeList(this);

    private protected abstract string NodeName { get; }

    /// <summary>The text of a node and all that it holds.</summary>
    public string TextContent()
    {
        if (_count == 1 && _children[0] is PageText only)
        {
            return only.Data;
        }

        var texts = new List<string>();
        Collect(texts);
        return string.Concat(texts);
    }

    void IConstructableNode.RemoveFromParent() => Parent?.Remove(this);

    void IConstructableNode.RemoveChild(IConstructableNode childNode) => Remove((PageNode)childNode);

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode) => RemoveAt(idx);

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => Insert(idx, (PageNode)childNode);

    void IConstructableNode.AddNode(IConstructableNode node) => Insert(_count, (PageNode)node);

    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly)
    {
        if (!IsLeftOut(text, emitWhiteSpaceOnly))
        {
            AddText(text);
        }
    }

    /// <summary>Adds text behind all that the node holds.</summary>
    public void AddText(StringOrMemory text)
    {
        if (_count > 0 && _children[_count - 1] is PageText last)
        {
            last.Append(text.Memory.Span);
        }
        else
        {
            Insert(_count, new PageText(text));
        }
    }

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly)
    {
        if (IsLeftOut(text, emitWhiteSpaceOnly))
        {
            return;
        }

        if (idx > 0 && idx <= _count && _children[idx - 1] is PageText before)
        {
            before.Append(text.Memory.Span);
        }
        else if (idx >= 0 && idx < _count && _children[idx] is PageText after)
        {
            after.Prepend(text.Memory.Span);
        }
        else
        {
            Insert(idx, new PageText(text));
        }
    }

    /// <summary>Adds a node behind all others.</summary>
    public void Add(PageNode node) => Insert(_count, node);

    /// <summary>Takes out all that the node holds.</summary>
    public void Clear()
    {
        foreach (var child in Children)
        {
            child.Parent = null;
        }

        (_children, _count) = (None, 0);
    }

    private static bool IsLeftOut(StringOrMemory text, bool emitWhiteSpaceOnly) => !emitWhiteSpaceOnly && text.Memory.Span.Trim(" \t\r\n").IsEmpty;

    private protected virtual void Insert(int index, PageNode node)
    {
        if (_count == _children.Length)
        {
            Array.Resize(ref _children, _count == 0 ? 1 : Math.Max(4, 2 * _count));
        }

        Array.Copy(_children, index, _children, index + 1, _count - index);
        _children[index] = node;
        _count++;
        node.Parent = this;
    }

    private void Remove(PageNode node)
    {
        var index = Array.LastIndexOf(_children, node, _count - 1, _count);
        if (index >= 0)
        {
            RemoveAt(index);
        }
    }

    private void RemoveAt(int index)
    {
        _children[index].Parent = null;
        _count--;
        Array.Copy(_children, index + 1, _children, index, _count - index);
        _children[_count] = null!;
    }

    private void Collect(List<string> texts)
    {
        foreach (var child in Children)
        {
            if (child is PageText text)
            {
                texts.Add(text.Data);
            }
            else
            {
                child.Collect(texts);
            }
        }
    }
}
