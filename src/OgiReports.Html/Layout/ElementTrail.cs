using System.Globalization;
using OgiReports.Html.Parsing;

namespace OgiReports.Html.Layout;

/// <summary>
/// The elements from the root down to where the walk stands, with their paths. A path is a CSS selector that matches
/// this element alone: <c>html&gt;body&gt;div:nth-of-type(3)&gt;p</c>. It is built when it is asked for.
/// </summary>
internal sealed class ElementTrail
{
    // Counting siblings one by one is cheapest for few; for many the counts are kept.
    private const int FewSiblings = 48;

    // How far to look for a second sibling of the name before saying first of several.
    private const int LookAhead = 12;

    // Below a path of this length elements are given the path of the last one above: no page is nested so deep, and
    // each of its cells would have to carry the whole way.
    private const int LengthLimit = 1500;

    private static readonly string[] Positions = [.. Enumerable.Range(0, 64).Select(number => string.Create(CultureInfo.InvariantCulture, $":nth-of-type({number})"))];

    private Frame[] _frames = new Frame[64];

    /// <summary>The number of elements on the trail.</summary>
    public int Depth { get; private set; }

    /// <summary>Goes down to a child of the last element.</summary>
    /// <param name="element">The child.</param>
    /// <param name="index">Its place among the child nodes.</param>
    public void Push(PageElement element, int index)
    {
        if (Depth == _frames.Length)
        {
            Array.Resize(ref _frames, 2 * Depth);
        }

        _frames[Depth++] = new Frame { Element = element, Index = index };
    }

    /// <summary>Goes up again.</summary>
    public void Pop() => _frames[--Depth] = default;

    /// <summary>The path of an element on the trail.</summary>
    /// <param name="depth">The number of elements down to it.</param>
    public string PathAt(int depth)
    {
        if (depth == 0)
        {
            return string.Empty;
        }

        ref var frame = ref _frames[depth - 1];
        if (frame.Path is null)
        {
            var parent = PathAt(depth - 1);
            frame.Path = depth == 1 ? Name(frame.Element.Name)
                : parent.Length > LengthLimit ? parent
                : string.Concat(parent, ">", Name(frame.Element.Name), Position(depth));
        }

        return frame.Path;
    }

    private string Position(int depth)
    {
        var element = _frames[depth - 1].Element;
        ref var parent = ref _frames[depth - 2];
        if (depth == 2 && element.Name is "body" or "head")
        {
            return string.Empty;
        }

        var number = NumberOf(ref parent, element, _frames[depth - 1].Index, out var isOnly);
        return isOnly ? string.Empty : number < Positions.Length ? Positions[number] : string.Create(CultureInfo.InvariantCulture, $":nth-of-type({number})");
    }

    private static int NumberOf(ref Frame parent, PageElement element, int index, out bool isOnly)
    {
        var siblings = parent.Element.Children;
        var (from, number) = (0, 0);
        if (index >= FewSiblings)
        {
            parent.Counted ??= new Dictionary<string, (int, int)>(StringComparer.Ordinal);
            (from, number) = parent.Counted.GetValueOrDefault(element.Name);
            (from, number) = from > index ? (0, 0) : (from, number);
        }

        for (var at = from; at <= index; at++)
        {
            number += siblings[at] is PageElement sibling && sibling.Name == element.Name ? 1 : 0;
        }

        if (index >= FewSiblings)
        {
            parent.Counted![element.Name] = (index + 1, number);
        }

        isOnly = number == 1 && !HasFurther(siblings, element.Name, index);
        return number;
    }

    private static bool HasFurther(ReadOnlySpan<PageNode> siblings, string name, int index)
    {
        for (var at = index + 1; at < siblings.Length; at++)
        {
            if (at > index + LookAhead || (siblings[at] is PageElement sibling && sibling.Name == name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name as CSS writes it: the colon of <c>o:p</c> is none of its characters.</summary>
    private static string Name(string localName)
    {
        foreach (var character in localName)
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return string.Concat(localName.Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' || letter >= 0x80 ? letter.ToString() : "\\" + letter));
            }
        }

        return localName;
    }

    private struct Frame
    {
        public PageElement Element;
        public int Index;
        public string? Path;
        public Dictionary<string, (int Index, int Number)>? Counted;
    }
}
