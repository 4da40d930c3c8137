using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace OgiReports.Html.Parsing;

/// <summary>The element tree of a page, built without scripts, styles, source positions and the attributes that nothing asks for.</summary>
internal sealed class HtmlTree
{
    // The tree itself must not be deeper: what walks it calls itself for each level. The guard counts the elements that
    // a page writes; the rest is room for those that HTML adds.
    private const int DepthLimit = 400;
    private const int TreeDepth = 512;

    private HtmlTree(PageDocument document, bool hasStyle) => (Document, HasStyle) = (document, hasStyle);

    private HtmlTree(PageDocument document, NestingGuard guard)
        : this(document, guard.HasStyle)
    {
        LeftOutNested = guard.LeftOutNested;
        IsCut = guard.IsCut;
    }

    /// <summary>
    /// Stands for white space between two elements of a line. The parser drops texts of white space alone, and two figures
    /// with a blank between them would come out as one.
    /// </summary>
    public const char Gap = '\v';

    /// <summary>The same as text.</summary>
    public static readonly StringOrMemory GapText = new(Gap.ToString());

    /// <summary>The document node.</summary>
    public PageDocument Document { get; }

    /// <summary>Whether the page has style elements.</summary>
    public bool HasStyle { get; }

    /// <summary>Whether elements were left out because they were nested too deep.</summary>
    public bool LeftOutNested { get; }

    /// <summary>Whether the tree ends before the page does.</summary>
    public bool IsCut { get; }

    /// <summary>The depth from which on elements are left out.</summary>
    public static int DepthLimitFor(int maxDepth) => Math.Clamp(maxDepth, 1, DepthLimit);

    /// <summary>Parses a page; when the budget is spent, what was read by then.</summary>
    public static HtmlTree Parse(string text, int maxDepth, ReadBudget budget) =>
        PlainTreeBuilder.TryBuild(text, DepthLimitFor(maxDepth), budget, out var hasStyle) is { } document ? new HtmlTree(document, hasStyle) : ParseByAllRules(text, maxDepth, budget);

    /// <summary>Parses a page by AngleSharp's rules, which know what to do about any.</summary>
    public static HtmlTree ParseByAllRules(string text, int maxDepth, ReadBudget budget)
    {
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            SkipScriptText = true,
            DisableElementPositionTracking = true,
            MaximumDepth = TreeDepth,
            ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) => AttributeNames.Asked(name.Span) is not null,
        };
        var (document, guard) = Build(text, options, maxDepth, budget);
        return new HtmlTree(document, guard);
    }

    private static (PageDocument Document, NestingGuard Guard) Build(string text, HtmlParserOptions options, int maxDepth, ReadBudget budget)
    {
        var guard = new NestingGuard(DepthLimitFor(maxDepth), budget);
        var factory = new PageTreeFactory();
        var context = BrowsingContext.New(new Configuration([factory]));
        using var source = new TextSource(new ReadOnlyMemoryTextSource(text.AsMemory()));
        var document = new HtmlParser(options, context).ParseDocument<PageDocument, PageElement>(source, Consume);
        if (!NeedsCopy())
        {
            return (document, guard);
        }

        guard = new NestingGuard(DepthLimitFor(maxDepth), budget);
        using var again = new TextSource(new ReadOnlyMemoryTextSource(text.AsMemory()));
        return (TreeCopy.Parse(again, options, guard), guard);

        bool NeedsCopy() => guard.HasTemplate || factory.Document is { HasLostNodes: true };

        TokenConsumptionResult Consume(ref StructHtmlToken token, TokenConsumer next)
        {
            return NeedsCopy() ? TokenConsumptionResult.Stop : guard.Consume(ref token, next);
        }
    }
}
