using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OgiReports.Pdf.Pages;

/// <summary>What a file carries beside its pages.</summary>
internal static class AttachedFiles
{
    /// <summary>What is attached, in words; null when nothing is.</summary>
    public static string? Describe(DictionaryToken catalog, IPdfTokenScanner scanner)
    {
        if (catalog.TryGet(NameToken.Create("Collection"), scanner, out DictionaryToken? _))
        {
            return "The PDF file is a portfolio; only its cover was read. Take the report out of it and read it for itself.";
        }

        if (catalog.TryGet(NameToken.Create("AcroForm"), scanner, out DictionaryToken? form) && form.ContainsKey(NameToken.Create("XFA")))
        {
            return "The PDF file holds a dynamic form (XFA) beside its pages, which was not read. Open the file with another program and print it to a new one.";
        }

        return catalog.TryGet(NameToken.Create("Names"), scanner, out DictionaryToken? names)
            && names.TryGet(NameToken.Create("EmbeddedFiles"), scanner, out DictionaryToken? files)
            && (files.TryGet(NameToken.Create("Kids"), scanner, out ArrayToken? kids) ? kids : files.TryGet(NameToken.Create("Names"), scanner, out ArrayToken? entries) ? entries : null) is { Length: > 0 }
                ? "The PDF file has other files attached, which were not read. Take them out of it and read them if the report is among them."
                : null;
    }
}
