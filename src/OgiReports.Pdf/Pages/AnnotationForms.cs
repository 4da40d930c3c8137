using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace OgiReports.Pdf.Pages;

/// <summary>The appearances of annotations and form fields, which a viewer draws over the page; ISO 32000-1, 12.5.5.</summary>
internal static class AnnotationForms
{
    private const int Hidden = 2;
    private const int NoView = 32;
    private const int MostAnnotations = 5000;

    /// <summary>The forms to draw, each with the matrix that puts it in its place.</summary>
    public static IEnumerable<(StreamToken Form, TransformationMatrix Matrix)> Find(DictionaryToken page, IPdfTokenScanner scanner, LayerVisibility layers)
    {
        foreach (var annotation in List(page, scanner))
        {
            if (!IsShown(annotation) || (annotation.TryGet(Name("OC"), out var layer) && layers.Hides(layer, scanner)))
            {
                continue;
            }

            if (FindAppearance(annotation, scanner) is { } form
                && annotation.TryGet(NameToken.Rect, scanner, out ArrayToken? place) && place.TryToRectangle(scanner, out var rectangle)
                && form.StreamDictionary.TryGet(NameToken.Bbox, scanner, out ArrayToken? box) && box.TryToRectangle(scanner, out var bounds)
                && Fit(form, bounds, rectangle, scanner) is { } matrix)
            {
                yield return (form, matrix);
            }
        }
    }

    /// <summary>How many fields and notes hold text of their own that nothing draws.</summary>
    public static int CountUndrawn(DictionaryToken page, IPdfTokenScanner scanner)
    {
        var count = 0;
        foreach (var annotation in List(page, scanner))
        {
            var kind = annotation.TryGet(NameToken.Subtype, scanner, out NameToken? subtype) ? subtype.Data : "";
            var text = kind switch
            {
                "Widget" => annotation.TryGet(NameToken.V, out var value) ? value
                    : annotation.TryGet(NameToken.Parent, scanner, out DictionaryToken? parent) && parent.TryGet(NameToken.V, out var inherited) ? inherited : null,
                "FreeText" => annotation.TryGet(NameToken.Contents, out var contents) ? contents : null,
                _ => null,
            };
            if (text is IndirectReferenceToken reference)
            {
                text = scanner.Get(reference.Data)?.Data;
            }

            count += text is StringToken { Data.Length: > 0 } or HexToken { Data.Length: > 0 } && IsShown(annotation) && FindAppearance(annotation, scanner) is null ? 1 : 0;
        }

        return count;
    }

    private static IEnumerable<DictionaryToken> List(DictionaryToken page, IPdfTokenScanner scanner)
    {
        if (!page.TryGet(Name("Annots"), scanner, out ArrayToken? annotations))
        {
            yield break;
        }

        foreach (var item in annotations.Data.Take(MostAnnotations))
        {
            var token = item is IndirectReferenceToken reference ? scanner.Get(reference.Data)?.Data : item;
            if (token is DictionaryToken annotation)
            {
                yield return annotation;
            }
        }
    }

    private static bool IsShown(DictionaryToken annotation) =>
        !(annotation.TryGet(NameToken.F, out NumericToken flags) && (flags.Int & (Hidden | NoView)) != 0)
        && !(annotation.TryGet(NameToken.Subtype, out NameToken kind) && kind.Data == "Popup");

    private static StreamToken? FindAppearance(DictionaryToken annotation, IPdfTokenScanner scanner)
    {
        if (!annotation.TryGet(NameToken.Ap, scanner, out DictionaryToken? appearances))
        {
            return null;
        }

        if (appearances.TryGet(NameToken.N, scanner, out StreamToken? normal))
        {
            return normal;
        }

        return appearances.TryGet(NameToken.N, scanner, out DictionaryToken? states) && annotation.TryGet(Name("AS"), scanner, out NameToken? state)
            && states.TryGet(state, scanner, out StreamToken? chosen) ? chosen : null;
    }

    private static TransformationMatrix? Fit(StreamToken form, PdfRectangle bounds, PdfRectangle place, IPdfTokenScanner scanner)
    {
        var matrix = TransformationMatrix.Identity;
        if (form.StreamDictionary.TryGet(NameToken.Matrix, scanner, out ArrayToken? entries) && entries.Data.Count == 6)
        {
            matrix = TransformationMatrix.FromArray([.. entries.Data.Select(entry => entry is NumericToken number ? number.Double : 0)]);
        }

        var (from, to) = (PaintBox.Around(matrix.Transform(bounds)), PaintBox.Around(place));
        if (from.Area <= 0 || to.Area <= 0)
        {
            return null;
        }

        var (scaleX, scaleY) = (to.Width / from.Width, to.Height / from.Height);
        return TransformationMatrix.FromValues(scaleX, 0, 0, scaleY, to.Left - (from.Left * scaleX), to.Bottom - (from.Bottom * scaleY));
    }

    private static NameToken Name(string name) => NameToken.Create(name);
}
