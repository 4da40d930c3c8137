using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace OgiReports.Html.Parsing;

/// <summary>
/// Builds AngleSharp's own document and copies it. Its building of other nodes does not know a table or a template for
/// what it is, so that pages with templates, or with content between the rows of a table, take this way round.
/// </summary>
internal static class TreeCopy
{
    private const string DrawingNamespace = "http://www.w3.org/2000/svg";
    private const string FormulaNamespace = "http://www.w3.org/1998/Math/MathML";

    /// <summary>Parses a page.</summary>
    public static PageDocument Parse(TextSource source, HtmlParserOptions options, NestingGuard guard)
    {
        INode built = new HtmlParser(options).ParseDocument<Document, Element>(source, guard.Consume);
        var document = new PageDocument(source);
        CopyChildren(built, document, document);
        return document;
    }

    private static void CopyChildren(INode from, PageNode to, PageDocument document)
    {
        var children = from.ChildNodes;
        for (var index = 0; index < children.Length; index++)
        {
            switch (children[index])
            {
                case IText text:
                    to.Add(new PageText(text.Data));
                    break;
                case IElement element:
                    var copy = new PageElement(document, KindOf(element));
                    foreach (var attribute in element.Attributes)
                    {
                        copy.Set(attribute.Name, attribute.Value);
                    }

                    to.Add(copy);
                    CopyChildren(element, copy, document);
                    break;
            }
        }
    }

    private static ElementKind KindOf(IElement element) => element.NamespaceUri switch
    {
        DrawingNamespace => ElementKind.OfDrawing(element.LocalName),
        FormulaNamespace => ElementKind.OfFormula(element.LocalName),
        _ => ElementKind.Of(element.LocalName),
    };
}
