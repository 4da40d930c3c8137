using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OgiReports.Pdf.Pages;

/// <summary>Finds resources by the name that a content stream gives them, as the references that they are.</summary>
internal static class PageResources
{
    private const int DeepestTree = 64;

    /// <summary>The page's resources, its own or inherited ones.</summary>
    public static DictionaryToken? Find(DictionaryToken page, IPdfTokenScanner scanner)
    {
        var node = page;
        for (var depth = 0; depth < DeepestTree && node is not null; depth++)
        {
            if (node.TryGet(NameToken.Resources, scanner, out DictionaryToken? resources))
            {
                return resources;
            }

            node = node.TryGet(NameToken.Parent, scanner, out DictionaryToken? parent) ? parent : null;
        }

        return null;
    }

    /// <summary>The properties that a marked content names, from the innermost form outwards.</summary>
    public static IToken? FindProperties(List<DictionaryToken> resources, NameToken? name, IPdfTokenScanner scanner)
    {
        for (var index = resources.Count - 1; index >= 0 && name is not null; index--)
        {
            if (resources[index].TryGet(NameToken.Properties, scanner, out DictionaryToken? properties) && properties.TryGet(name, out var token))
            {
                return token;
            }
        }

        return null;
    }
}
