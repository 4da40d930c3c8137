using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;

namespace OgiReports.Word;

/// <summary>The diagnostics that the reader of Word packages gives.</summary>
public static class WordDiagnostics
{
    /// <summary>The ZIP package is damaged, or has no main document.</summary>
    public static DiagnosticDescriptor PackageDamaged { get; } = new("OGI1121", DiagnosticSeverity.Error, "The Word package is damaged and can't be opened.");

    /// <summary>The main document is not well-formed XML, or declares a document type.</summary>
    public static DiagnosticDescriptor DocumentDamaged { get; } = new("OGI1122", DiagnosticSeverity.Error, "The main document of the Word package can't be read as XML.");

    /// <summary>The package expands beyond the limit.</summary>
    public static DiagnosticDescriptor ExpandsTooFar { get; } = new("OGI1123", DiagnosticSeverity.Error, "The Word package expands to far more than its size.");

    /// <summary>Elements are nested beyond the limit.</summary>
    public static DiagnosticDescriptor NestedTooDeep { get; } = new("OGI1124", DiagnosticSeverity.Error, "Elements of the Word document are nested too deep.");

    /// <summary>A part beside the main document, such as the list definitions, can't be read and was passed over.</summary>
    public static DiagnosticDescriptor PartPassedOver { get; } = new("OGI1125", DiagnosticSeverity.Warning, "A part beside the main document can't be read and was passed over.");

    /// <summary>The document takes in another file, which is not followed.</summary>
    public static DiagnosticDescriptor LinkNotFollowed { get; } = new("OGI1126", DiagnosticSeverity.Warning, "Content of another file that the Word document takes in was not followed.");

    /// <summary>A table is put together in a way that Word itself never writes.</summary>
    public static DiagnosticDescriptor TableIrregular { get; } = new("OGI1127", DiagnosticSeverity.Warning, "A table of the Word document is put together irregularly.");

    /// <summary>A cell that is merged into the one above holds text, which Word does not show.</summary>
    public static DiagnosticDescriptor CoveredText { get; } = new("OGI1128", DiagnosticSeverity.Warning, "A cell that is merged into another one holds text of its own, which is not shown.");

    /// <summary>A table has more slots than a table of a document can have.</summary>
    public static DiagnosticDescriptor TableTooLarge { get; } = new("OGI1129", DiagnosticSeverity.Error, "A table of the Word document is too large and was left out.");

    /// <summary>Text that was struck through was left out.</summary>
    public static DiagnosticDescriptor StruckText { get; } = new("OGI1130", DiagnosticSeverity.Warning, "Text of the Word document that is struck through was left out.");

    /// <summary>A number in a table is as white as the paper.</summary>
    public static DiagnosticDescriptor WhiteText { get; } = new("OGI1131", DiagnosticSeverity.Warning, "A number in a table of the Word document is written in white.");

    /// <summary>A table or chart of another program is embedded as an object.</summary>
    public static DiagnosticDescriptor EmbeddedObject { get; } = new("OGI1132", DiagnosticSeverity.Warning, "The Word document embeds an object of another program, which was not read.");

    /// <summary>A cell of a table shows an image.</summary>
    public static DiagnosticDescriptor ImageInCell { get; } = new("OGI1133", DiagnosticSeverity.Warning, "A cell of the Word document holds an image, which can't be read.");

    /// <summary>Every descriptor of this list.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [PackageDamaged, DocumentDamaged, ExpandsTooFar, NestedTooDeep, PartPassedOver, LinkNotFollowed, TableIrregular, CoveredText, TableTooLarge, StruckText, WhiteText, EmbeddedObject, ImageInCell];
}
