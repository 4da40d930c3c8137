using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;

namespace OgiReports.Word.Legacy;

/// <summary>What the readers of the old Word formats (.doc, .wps, .rtf) have to say: OGI1141 and on.</summary>
public static class LegacyWordDiagnostics
{
    /// <summary>The file can't be read without its password.</summary>
    public static DiagnosticDescriptor Encrypted { get; } = new("OGI1141", DiagnosticSeverity.Error, "The file is protected by a password.");

    /// <summary>The compound file is of another program.</summary>
    public static DiagnosticDescriptor NotWord { get; } = new("OGI1142", DiagnosticSeverity.Error, "The compound file holds no Word document.");

    /// <summary>The file is of a version of Word from before 1997.</summary>
    public static DiagnosticDescriptor UnknownVersion { get; } = new("OGI1143", DiagnosticSeverity.Error, "The Word file is of a version that can't be read.");

    /// <summary>The structures that lead to the text are gone.</summary>
    public static DiagnosticDescriptor Damaged { get; } = new("OGI1144", DiagnosticSeverity.Error, "The Word file is damaged so that its text can't be found.");

    /// <summary>Some of the text is gone.</summary>
    public static DiagnosticDescriptor TextMissing { get; } = new("OGI1145", DiagnosticSeverity.Error, "Part of the document's text is missing from the file.");

    /// <summary>The text is there, but not all that says what is a table, hidden or deleted.</summary>
    public static DiagnosticDescriptor FormattingMissing { get; } = new("OGI1146", DiagnosticSeverity.Error, "Part of the document's formatting can't be read, so tables and hidden text may be told wrongly.");

    /// <summary>A cell that is merged into another has text of its own.</summary>
    public static DiagnosticDescriptor CoveredText { get; } = new("OGI1147", DiagnosticSeverity.Information, "A cell that is merged into another has text, which Word does not show.");

    /// <summary>A table is too large to be one.</summary>
    public static DiagnosticDescriptor TableTooLarge { get; } = new("OGI1148", DiagnosticSeverity.Error, "A table is too large to be held as a grid.");

    /// <summary>The RTF breaks off or its groups don't match.</summary>
    public static DiagnosticDescriptor DamagedRtf { get; } = new("OGI1149", DiagnosticSeverity.Error, "The RTF breaks off before its last group is closed.");

    /// <summary>Text that was struck through was left out.</summary>
    public static DiagnosticDescriptor StruckText { get; } = new("OGI1150", DiagnosticSeverity.Warning, "Text that is struck through was left out of the reading.");

    /// <summary>There are more paragraphs and cells than any document has.</summary>
    public static DiagnosticDescriptor TooManyParts { get; } = new("OGI1151", DiagnosticSeverity.Error, "The file has more paragraphs and cells than any document.");

    /// <summary>A cell of a table shows an image.</summary>
    public static DiagnosticDescriptor ImageInCell { get; } = new("OGI1152", DiagnosticSeverity.Warning, "A cell of a table holds an image, which can't be read.");

    /// <summary>Every descriptor of this list.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [Encrypted, NotWord, UnknownVersion, Damaged, TextMissing, FormattingMissing, CoveredText, TableTooLarge, DamagedRtf, StruckText, TooManyParts, ImageInCell];
}
