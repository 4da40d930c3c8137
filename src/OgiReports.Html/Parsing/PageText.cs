using AngleSharp.Common;
using AngleSharp.Dom;

namespace OgiReports.Html.Parsing;

/// <summary>Text of a page.</summary>
internal sealed class PageText : PageNode
{
    // What stands between the lines of most pages, one string for all of them.
    private static readonly string[] Common = [HtmlTree.Gap.ToString(), " ", "\n", "\n\n", "\n  ", "\n    ", "\n      ", "\n\t", "\n\t\t", "\n\t\t\t", "\u00A0"];

    /// <summary>Creates a text.</summary>
    public PageText(StringOrMemory text) => Data = Share(text);

    /// <summary>The text.</summary>
    public string Data { get; private set; }

    /// <inheritdoc/>
    public override NodeFlags Flags => NodeFlags.None;

    private protected override string NodeName => "#text";

    /// <summary>Adds text behind it.</summary>
    public void Append(ReadOnlySpan<char> text) => Data = string.Concat(Data, text);

    /// <summary>Adds text before it.</summary>
    public void Prepend(ReadOnlySpan<char> text) => Data = string.Concat(text, Data);

    private static string Share(StringOrMemory text)
    {
        var span = text.Memory.Span;
        if (span.Length <= 7)
        {
            foreach (var common in Common)
            {
                if (span.SequenceEqual(common))
                {
                    return common;
                }
            }
        }

        return span.ToString();
    }
}
