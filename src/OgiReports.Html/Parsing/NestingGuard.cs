using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace OgiReports.Html.Parsing;

/// <summary>
/// Stands between the tokenizer and the tree and leaves out what would make the tree cost more than the page is worth:
/// tags nested beyond a depth, since each is compared with all that are open, and formatting that is never closed, since
/// each paragraph repeats it. The text stays in either case.
/// </summary>
internal sealed class NestingGuard(int depthLimit, ReadBudget budget)
{
    /// <summary>The largest number of elements; at some hundred bytes each it bounds the memory.</summary>
    public const int ElementLimit = 400_000;

    // A table brings its body, row and cell, a list its items.
    private const int LevelsOfTable = 4;
    private const int LevelsOfList = 2;

    private const int FormattingLimit = 12;

    // How far down an end tag looks for its start tag; one that has none must not cost the whole stack.
    private const int SearchReach = 64;

    private readonly List<(string Name, int Levels)> _open = [];
    private int _depth;
    private int _formatting;
    private int _foreign;
    private int _elements;
    private string _tag = "html";

    /// <summary>Whether tags were left out because they were nested too deep.</summary>
    public bool LeftOutNested { get; private set; }

    /// <summary>Whether the page has style elements.</summary>
    public bool HasStyle { get; private set; }

    /// <summary>Whether the page has templates.</summary>
    public bool HasTemplate { get; private set; }

    /// <summary>Whether the tree ends before the page does.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Hands a token on, or not.</summary>
    public TokenConsumptionResult Consume(ref StructHtmlToken token, TokenConsumer next)
    {
        if (!budget.Step())
        {
            return TokenConsumptionResult.Stop;
        }

        var isKept = true;
        if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag)
        {
            _tag = token.Name.ToString();
            isKept = token.Type != HtmlTokenType.StartTag || Open(_tag, token.IsSelfClosing);
        }

        if (token.Type == HtmlTokenType.EndTag)
        {
            Close(_tag);
        }

        if (_elements > ElementLimit)
        {
            IsCut = true;
            return TokenConsumptionResult.Stop;
        }

        if (token.Type == HtmlTokenType.Character && ElementRoles.Of(_tag) is (ElementRole.Inline or ElementRole.Raised or ElementRole.Apart) && token.Data.Memory.Span.IsWhiteSpace())
        {
            // A token's text is its name.
            token.Name = HtmlTree.GapText;
        }

        if (isKept)
        {
            next(ref token);
        }

        return TokenConsumptionResult.Continue;
    }

    private bool Open(string name, bool isSelfClosing)
    {
        // Every open formatting element may be repeated in the new one.
        _elements += 1 + _formatting;
        switch (name)
        {
            case "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "caption" or "colgroup":
                CloseDownTo("table");
                return true;
            case "p" or "li" or "dd" or "dt" or "option" or "optgroup" or "rt" or "rp":
            case "br" or "img" or "input" or "meta" or "link" or "hr" or "col" or "area" or "base" or "embed" or "param" or "source" or "track" or "wbr" or "html" or "head" or "body":
                return true;
            case "b" or "i" or "u" or "s" or "em" or "strong" or "small" or "big" or "font" or "code" or "tt" or "strike" or "nobr" or "a":
                if (_formatting >= FormattingLimit)
                {
                    return false;
                }

                _formatting++;
                return Push(name, 1);
            case "style":
                HasStyle = true;
                return Push(name, 1);
            case "template":
                HasTemplate = true;
                return Push(name, 1);
            default:
                return (isSelfClosing && _foreign > 0) || Push(name, name switch { "table" => LevelsOfTable, "ul" or "ol" or "dl" => LevelsOfList, _ => 1 });
        }
    }

    private bool Push(string name, int levels)
    {
        if (_depth + levels > depthLimit)
        {
            LeftOutNested = true;
            _formatting -= IsFormatting(name) ? 1 : 0;
            return false;
        }

        _depth += levels;
        _foreign += IsForeign(name) ? 1 : 0;
        _open.Add((name, levels));
        return true;
    }

    private void Close(string name)
    {
        var last = Math.Max(0, _open.Count - SearchReach);
        for (var index = _open.Count - 1; index >= last; index--)
        {
            if (string.Equals(_open[index].Name, name, StringComparison.Ordinal))
            {
                Truncate(index);
                return;
            }

            // A cell keeps what is open around its table open.
            if (_open[index].Name == "table")
            {
                return;
            }
        }
    }

    private void CloseDownTo(string name)
    {
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (_open[index].Name == name)
            {
                Truncate(index + 1);
                return;
            }
        }
    }

    private void Truncate(int count)
    {
        for (var index = _open.Count - 1; index >= count; index--)
        {
            _depth -= _open[index].Levels;
            _formatting -= IsFormatting(_open[index].Name) ? 1 : 0;
            _foreign -= IsForeign(_open[index].Name) ? 1 : 0;
        }

        _open.RemoveRange(count, _open.Count - count);
    }

    /// <summary>Only in drawings and formulas does a slash at the end of a start tag close it.</summary>
    private static bool IsForeign(string name) => name is "svg" or "math";

    private static bool IsFormatting(string name) =>
        name is "b" or "i" or "u" or "s" or "em" or "strong" or "small" or "big" or "font" or "code" or "tt" or "strike" or "nobr" or "a";
}
