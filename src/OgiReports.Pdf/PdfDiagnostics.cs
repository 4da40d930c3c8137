using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;

namespace OgiReports.Pdf;

/// <summary>The diagnostics that the reader of PDF gives.</summary>
public static class PdfDiagnostics
{
    /// <summary>The file can't be opened as PDF.</summary>
    public static DiagnosticDescriptor Damaged { get; } = new("OGI1161", DiagnosticSeverity.Error, "The PDF file is damaged and can't be opened.");

    /// <summary>The file is encrypted with a password.</summary>
    public static DiagnosticDescriptor Encrypted { get; } = new("OGI1162", DiagnosticSeverity.Error, "The PDF file is encrypted and needs a password.");

    /// <summary>A page can't be read and was passed over.</summary>
    public static DiagnosticDescriptor PageDamaged { get; } = new("OGI1163", DiagnosticSeverity.Error, "A page of the PDF file can't be read and was passed over.");

    /// <summary>Pages hold an image and no text.</summary>
    public static DiagnosticDescriptor ImageOnly { get; } = new("OGI1164", DiagnosticSeverity.Error, "Pages are images without text.");

    /// <summary>Text that recognition laid over a scan was read.</summary>
    public static DiagnosticDescriptor RecognizedText { get; } = new("OGI1165", DiagnosticSeverity.Warning, "The text of scanned pages comes from recognition and may differ from the print.");

    /// <summary>A font does not tell which characters its glyphs are.</summary>
    public static DiagnosticDescriptor UndecodedGlyphs { get; } = new("OGI1166", DiagnosticSeverity.Error, "Glyphs were printed whose characters the font does not tell.");

    /// <summary>The file has more pages than the limit.</summary>
    public static DiagnosticDescriptor TooManyPages { get; } = new("OGI1167", DiagnosticSeverity.Error, "The PDF file has more pages than the limit.");

    /// <summary>The file has no pages.</summary>
    public static DiagnosticDescriptor NoPages { get; } = new("OGI1168", DiagnosticSeverity.Error, "The PDF file has no pages.");

    /// <summary>Text that can't be seen on the page was left out.</summary>
    public static DiagnosticDescriptor HiddenText { get; } = new("OGI1169", DiagnosticSeverity.Warning, "Text that the page does not show was left out.");

    /// <summary>Text of annotations or form fields was read as part of the page.</summary>
    public static DiagnosticDescriptor OverlaidText { get; } = new("OGI1170", DiagnosticSeverity.Warning, "Text of annotations or form fields lies over the page and was read as part of it.");

    /// <summary>Form fields or notes hold text that nothing draws, and that was not read.</summary>
    public static DiagnosticDescriptor UndrawnText { get; } = new("OGI1171", DiagnosticSeverity.Warning, "Form fields or notes hold text that no page draws, and that was not read.");

    /// <summary>The file carries other files, which were not read.</summary>
    public static DiagnosticDescriptor AttachmentsNotRead { get; } = new("OGI1172", DiagnosticSeverity.Warning, "The PDF file carries other files, which were not read.");

    /// <summary>The content of pages breaks off or is damaged.</summary>
    public static DiagnosticDescriptor PageCut { get; } = new("OGI1173", DiagnosticSeverity.Error, "The content of pages is damaged; what was left of it was read.");

    /// <summary>The file names more pages than can be found in it.</summary>
    public static DiagnosticDescriptor PagesMissing { get; } = new("OGI1174", DiagnosticSeverity.Error, "The PDF file names more pages than can be found in it.");

    /// <summary>Most of the text of a page can't be seen on it.</summary>
    public static DiagnosticDescriptor PageHidden { get; } = new("OGI1175", DiagnosticSeverity.Error, "Most of the text of a page is not shown, and was left out.");

    /// <summary>Every descriptor of this list.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [Damaged, Encrypted, PageDamaged, ImageOnly, RecognizedText, UndecodedGlyphs, TooManyPages, NoPages,
         HiddenText, OverlaidText, UndrawnText, AttachmentsNotRead, PageCut, PagesMissing, PageHidden];
}
