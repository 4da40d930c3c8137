using System.Collections;
using AngleSharp.Html.Construction;

namespace OgiReports.Html.Parsing;

/// <summary>The children of a node, as the building of the tree asks for them.</summary>
internal sealed class PageNodeList(PageNode parent) : IConstructableNodeList
{
    /// <inheritdoc/>
    public int Length => parent.Children.Length;

    /// <inheritdoc/>
    public IConstructableNode this[int index] => parent.Children[index];

    /// <inheritdoc/>
    public void Clear() => parent.Clear();

    /// <inheritdoc/>
    public IEnumerator<IConstructableNode> GetEnumerator()
    {
        for (var index = 0; index < Length; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
