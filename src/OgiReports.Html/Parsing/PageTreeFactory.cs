using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace OgiReports.Html.Parsing;

/// <summary>Makes the nodes of the tree for AngleSharp's building of it.</summary>
internal sealed class PageTreeFactory : IDomConstructionElementFactory<PageDocument, PageElement>
{
    /// <summary>The document that was made; null before.</summary>
    public PageDocument? Document { get; private set; }

    /// <inheritdoc/>
    public PageDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => Document = new PageDocument(source);

    /// <inheritdoc/>
    public PageElement Create(PageDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) =>
        new(document, ElementKind.Of(localName.Memory.Span));

    /// <inheritdoc/>
    public PageElement CreateNoScript(PageDocument document, bool scripting) => new(document, ElementKind.Of("noscript"));

    /// <inheritdoc/>
    public PageElement CreateUnknown(PageDocument document, StringOrMemory tagName) => Create(document, tagName);

    /// <inheritdoc/>
    public IConstructableNode CreateDocumentType(PageDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        new PageText(StringOrMemory.Empty);

    /// <inheritdoc/>
    public IConstructableMathElement CreateMath(PageDocument document, StringOrMemory name = default) => new Formula(document, ElementKind.OfFormula(name.ToString()));

    /// <inheritdoc/>
    public IConstructableSvgElement CreateSvg(PageDocument document, StringOrMemory name = default) => new Drawing(document, ElementKind.OfDrawing(name.ToString()));

    /// <inheritdoc/>
    public IConstructableMetaElement CreateMeta(PageDocument document) => new Meta(document);

    /// <inheritdoc/>
    public IConstructableScriptElement CreateScript(PageDocument document, bool parserInserted, bool started) => new Script(document);

    /// <inheritdoc/>
    public IConstructableFrameElement CreateFrame(PageDocument document) => new Frame(document);

    /// <inheritdoc/>
    public IConstructableTemplateElement CreateTemplate(PageDocument document) => new Template(document);

    /// <inheritdoc/>
    public IConstructableFormElement CreateForm(PageDocument document) => new Form(document);

    private sealed class Formula(PageDocument document, ElementKind kind) : PageElement(document, kind), IConstructableMathElement;

    private sealed class Drawing(PageDocument document, ElementKind kind) : PageElement(document, kind), IConstructableSvgElement;

    private sealed class Frame(PageDocument document) : PageElement(document, ElementKind.Of("frame")), IConstructableFrameElement;

    private sealed class Form(PageDocument document) : PageElement(document, ElementKind.Of("form")), IConstructableFormElement;

    private sealed class Meta(PageDocument document) : PageElement(document, ElementKind.Of("meta")), IConstructableMetaElement
    {
        void IConstructableMetaElement.Handle()
        {
        }
    }

    private sealed class Script(PageDocument document) : PageElement(document, ElementKind.Of("script")), IConstructableScriptElement
    {
        Task IConstructableScriptElement.RunAsync(CancellationToken cancel) => Task.CompletedTask;

        bool IConstructableScriptElement.Prepare(IConstructableDocument document) => false;
    }

    private sealed class Template(PageDocument document) : PageElement(document, ElementKind.Of("template")), IConstructableTemplateElement
    {
        // What a template holds is no part of the page.
        void IConstructableTemplateElement.PopulateFragment() => Clear();
    }
}
