using System.Collections.Immutable;
using OgiReports.Documents.Diagnostics;

namespace OgiReports.Reports.Placement;

/// <summary>The diagnostics of tables and placement.</summary>
public static class PlacementDiagnostics
{
    /// <summary>A table of the form was not found.</summary>
    public static DiagnosticDescriptor TableMissing { get; } = new("OGI3001", DiagnosticSeverity.Error, "A table of the form was not found.");

    /// <summary>Cells are shown, but which value belongs to which can't be told.</summary>
    public static DiagnosticDescriptor CellsUnreadable { get; } = new("OGI3002", DiagnosticSeverity.Error, "Cells are shown, but what stands in them can't be told.");

    /// <summary>A row of the form is not shown.</summary>
    public static DiagnosticDescriptor RowMissing { get; } = new("OGI3003", DiagnosticSeverity.Warning, "A row of the form is not shown.");

    /// <summary>A row's label is damaged and was recognised by its likeness and place.</summary>
    public static DiagnosticDescriptor LabelDamaged { get; } = new("OGI3004", DiagnosticSeverity.Warning, "A row was recognised by a damaged label.");

    /// <summary>A row that the form does not have was left out of the record.</summary>
    public static DiagnosticDescriptor ExtraRow { get; } = new("OGI3005", DiagnosticSeverity.Warning, "A row that the form does not have was left out of the record.");

    /// <summary>An amount has no unit in its cell, header or caption; it was taken as yuan.</summary>
    public static DiagnosticDescriptor AmountWithoutUnit { get; } = new("OGI3006", DiagnosticSeverity.Information, "An amount without a unit was taken as yuan.");

    /// <summary>A number in a table stands in no cell of the form.</summary>
    public static DiagnosticDescriptor StrayNumber { get; } = new("OGI3007", DiagnosticSeverity.Warning, "A number in a table belongs to no cell.");

    /// <summary>A table's labels are there, but not one number.</summary>
    public static DiagnosticDescriptor TableWithoutNumbers { get; } = new("OGI3008", DiagnosticSeverity.Error, "A table shows labels and no number.");

    /// <summary>Repeated lines were removed from a table before it came here.</summary>
    public static DiagnosticDescriptor LinesDeduplicated { get; } = new("OGI3009", DiagnosticSeverity.Error, "Repeated lines were removed from a table.");

    /// <summary>A row shows a label and no number; its cells were taken as blank.</summary>
    public static DiagnosticDescriptor RowWithoutNumbers { get; } = new("OGI3010", DiagnosticSeverity.Warning, "A row without numbers was taken as blank.");

    /// <summary>A header is missing or damaged, so that the form or the columns rest on other evidence.</summary>
    public static DiagnosticDescriptor HeaderUnclear { get; } = new("OGI3011", DiagnosticSeverity.Warning, "A header is missing or damaged.");

    /// <summary>A cell holds words instead of a number.</summary>
    public static DiagnosticDescriptor WordsInCell { get; } = new("OGI3012", DiagnosticSeverity.Information, "A cell holds words instead of a number.");

    /// <summary>A column of the form is not shown.</summary>
    public static DiagnosticDescriptor ColumnMissing { get; } = new("OGI3013", DiagnosticSeverity.Warning, "A column of the form is not shown.");

    /// <summary>The document shows a table of the form more than once.</summary>
    public static DiagnosticDescriptor TableTwice { get; } = new("OGI3014", DiagnosticSeverity.Warning, "A table of the form stands there more than once.");

    /// <summary>A count is negative or broken, which no count can be; the sign or the point may be something else.</summary>
    public static DiagnosticDescriptor ImplausibleCount { get; } = new("OGI3015", DiagnosticSeverity.Warning, "A count is negative or not whole.");

    /// <summary>The text ends within a table.</summary>
    public static DiagnosticDescriptor TableCut { get; } = new("OGI3016", DiagnosticSeverity.Warning, "The text ends within a table.");

    /// <summary>The search for the readings that satisfy the form's equations was stopped at a limit; cells that it might have told are empty.</summary>
    public static DiagnosticDescriptor SearchLimited { get; } = new("OGI3017", DiagnosticSeverity.Warning, "The search for readings was stopped at a limit.");

    /// <summary>Numbers without marks have nothing but their order, and a sum fails or a number beside them is missing: any of them may have moved.</summary>
    public static DiagnosticDescriptor OrderAlone { get; } = new("OGI3018", DiagnosticSeverity.Warning, "Numbers that only their order places may belong to other cells.");

    /// <summary>A cell for which no number is left was taken as empty, in a table that prints zeros: a zero may be lost.</summary>
    public static DiagnosticDescriptor EmptyOrLost { get; } = new("OGI3019", DiagnosticSeverity.Warning, "A cell without a number was taken as empty in a table that prints zeros.");

    /// <summary>A report of the time before the fixed form shows no table; none was owed.</summary>
    public static DiagnosticDescriptor NoTableOwed { get; } = new("OGI3020", DiagnosticSeverity.Information, "A report from before the fixed form shows no table.");

    /// <summary>The form's sums leave more than one reading, and the narrative of section 一 agrees with one of them; the cells were read by it.</summary>
    public static DiagnosticDescriptor TieBrokenByNarrative { get; } = new("OGI3021", DiagnosticSeverity.Warning, "The narrative decided between readings that the sums leave equal.");

    /// <summary>A printed number of the table is wrong; these cells are the same wherever it is, and only therefore told.</summary>
    public static DiagnosticDescriptor ToldDespiteWrongSum { get; } = new("OGI3022", DiagnosticSeverity.Warning, "Cells were told although a printed sum of their table is wrong.");

    /// <summary>Every descriptor of this list.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        TableMissing, CellsUnreadable, RowMissing, LabelDamaged, ExtraRow, AmountWithoutUnit, StrayNumber,
        TableWithoutNumbers, LinesDeduplicated, RowWithoutNumbers, HeaderUnclear, WordsInCell, ColumnMissing, TableTwice, ImplausibleCount, TableCut, SearchLimited,
        OrderAlone, EmptyOrLost, NoTableOwed, TieBrokenByNarrative, ToldDespiteWrongSum,
    ];
}
