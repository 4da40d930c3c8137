using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OgiReports.Pdf.Pages;

/// <summary>Which layers (optional content groups) are off when the file is opened; ISO 32000-1, 8.11. Visibility expressions are not evaluated: what they rule is taken as shown.</summary>
internal sealed class LayerVisibility
{
    private readonly HashSet<IndirectReference> _off = [];

    public static LayerVisibility All { get; } = new();

    public static LayerVisibility Read(DictionaryToken catalog, IPdfTokenScanner scanner)
    {
        if (!catalog.TryGet(Name("OCProperties"), scanner, out DictionaryToken? properties) || !properties.TryGet(Name("D"), scanner, out DictionaryToken? settings))
        {
            return All;
        }

        var layers = new LayerVisibility();
        if (settings.TryGet(Name("BaseState"), scanner, out NameToken? state) && state.Data == "OFF")
        {
            layers._off.UnionWith(References(properties, "OCGs", scanner));
            layers._off.ExceptWith(References(settings, "ON", scanner));
        }

        layers._off.UnionWith(References(settings, "OFF", scanner));
        return layers._off.Count == 0 ? All : layers;
    }

    /// <summary>Whether content that belongs to a layer, or to a membership of several, is not shown.</summary>
    public bool Hides(IToken? layer, IPdfTokenScanner scanner)
    {
        if (layer is null || _off.Count == 0)
        {
            return false;
        }

        if (layer is IndirectReferenceToken reference && _off.Contains(reference.Data))
        {
            return true;
        }

        if (!DirectObjectFinder.TryGet(layer, scanner, out DictionaryToken? membership) || !membership.ContainsKey(Name("OCGs")))
        {
            return false;
        }

        var members = membership.TryGet(Name("OCGs"), out IndirectReferenceToken single) && _off.Contains(single.Data)
            ? [single.Data]
            : References(membership, "OCGs", scanner);
        var off = members.Count(_off.Contains);
        var policy = membership.TryGet(Name("P"), scanner, out NameToken? name) ? name.Data : "AnyOn";
        return members.Count > 0 && policy switch
        {
            "AllOn" => off > 0,
            "AnyOff" => off == 0,
            "AllOff" => off < members.Count,
            _ => off == members.Count,
        };
    }

    private static NameToken Name(string name) => NameToken.Create(name);

    private static List<IndirectReference> References(DictionaryToken dictionary, string key, IPdfTokenScanner scanner) =>
        dictionary.TryGet(Name(key), scanner, out ArrayToken? array)
            ? [.. array.Data.OfType<IndirectReferenceToken>().Select(reference => reference.Data)]
            : [];
}
