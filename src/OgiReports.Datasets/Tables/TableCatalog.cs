using System.Collections.Immutable;
using OgiReports.Reports.Forms;

namespace OgiReports.Datasets.Tables;

/// <summary>The tables of a dataset as data. Their columns are a contract with its users and only grow.</summary>
internal static class TableCatalog
{
    public const string ReportId = "report_id";

    private static readonly Column ReportKey = new(ReportId, ColumnType.Text, "The document: the first 20 hexadecimal digits of its SHA-256", true);

    public static readonly DatasetTable Reports = new(
        "reports",
        "A row a document that was read, whatever was found in it",
        [
            ReportKey,
            new("path", ColumnType.Text, "Where it was found first: a path, or an archive's path, !/ and the path within", true),
            new("sha256", ColumnType.Text, "The SHA-256 of its bytes; null when it was too large to be read"),
            new("bytes", ColumnType.Integer, "Its size in bytes", true),
            new("media_type", ColumnType.Text, "The media type that its content showed; null when no reader knew it"),
            new("encoding", ColumnType.Text, "The character encoding; null for formats that have none"),
            new("pages", ColumnType.Integer, "The number of pages; null for formats without pages"),
            new("reader", ColumnType.Text, "The reader that read it; null when none did"),
            new("status", ColumnType.Text, "complete, partial, unreadable or notAReport", true),
            new("title", ColumnType.Text, "The title as printed"),
            new("agency", ColumnType.Text, "The agency as the report names itself; null when it does not"),
            new("year", ColumnType.Integer, "The year that the report is about; null when it does not say"),
            new("period_from", ColumnType.Date, "The first day that the figures cover"),
            new("period_to", ColumnType.Date, "The last day that the figures cover"),
            new("form", ColumnType.Text, "2019, 2021 or 2014, the form of all tables; mixed when they differ; null when none tells"),
            new("proactive_form", ColumnType.Text, "The form of the table of section 二"),
            new("requests_form", ColumnType.Text, "The form of the table of section 三"),
            new("sections", ColumnType.Integer, "The number of sections found", true),
            new("cells", ColumnType.Integer, "The number of cells that the document shows", true),
            new("cells_unreadable", ColumnType.Integer, "How many of these could not be told", true),
            new("checks_passed", ColumnType.Integer, "How many equations of the form hold", true),
            new("checks_failed", ColumnType.Integer, "How many equations of the form do not hold", true),
            new("checks_not_evaluated", ColumnType.Integer, "How many equations lack a cell that they need", true),
            new("diagnostics", ColumnType.Text, "The codes of the diagnostics, each once, in order, parted by blanks; null when there are none"),
            new("messages", ColumnType.Text, "The diagnostics, a line each: code, severity, message; null when there are none"),
        ],
        [ReportId])
    {
        RowGroupSize = 2_000,
        Indexes = ["agency", "year"],
    };

    public static readonly DatasetTable Cells = new(
        "cells",
        "A row a cell that a document shows; what a cell id means stands in codebook.csv",
        [
            ReportKey,
            new("cell_id", ColumnType.Text, "The cell, table.row.column", true),
            new("value", ColumnType.Number, "The number as printed, money in yuan; null unless state is number. Missing is not zero"),
            new("state", ColumnType.Text, "number, blank, dash, slash, text or unreadable", true),
            new("origin", ColumnType.Text, "reported: it stood in its own cell; inferred: which cell it belongs to was proved by the checks", true),
            new("raw", ColumnType.Text, "The text as it stood", true) { CanBeEmpty = true },
            new("failed_checks", ColumnType.Integer, "How many failed checks tie this cell", true),
            new("diagnostics", ColumnType.Text, "The codes of the diagnostics that name this cell, parted by blanks; null when there are none"),
            new("page", ColumnType.Integer, "The page from 1; null for formats without pages"),
            new("box_left", ColumnType.Real, "The left edge in points, origin top left"),
            new("box_top", ColumnType.Real, "The top edge in points"),
            new("box_right", ColumnType.Real, "The right edge in points"),
            new("box_bottom", ColumnType.Real, "The bottom edge in points"),
            new("line", ColumnType.Integer, "The line from 1; null for formats without lines"),
            new("line_column", ColumnType.Integer, "The column in that line from 1, in UTF-16 units"),
            new("element_path", ColumnType.Text, "The element: a CSS path in HTML, body/tbl[2]/tr[5]/tc[3] in Word; null for other formats"),
        ],
        [ReportId, "cell_id"])
    {
        Indexes = ["cell_id"],
        BelongsToReport = true,
    };

    public static readonly DatasetTable Checks = new(
        "checks",
        "A row an equation that the form demands, with its verdict on a document",
        [
            ReportKey,
            new("check_id", ColumnType.Text, "The equation", true),
            new("status", ColumnType.Text, "pass, fail or notEvaluated", true),
            new("severity", ColumnType.Text, "error: the form allows no exception; warning: agencies read the words differently", true),
            new("reported", ColumnType.Number, "The printed side; null when not evaluated"),
            new("computed", ColumnType.Number, "The sum of the parts; null when not evaluated"),
            new("difference", ColumnType.Number, "reported less computed; null when not evaluated"),
            new("attribution", ColumnType.Text, "source: the agency printed it so; reading: our reading is the likelier cause; undecided; null unless failed"),
            new("reason", ColumnType.Text, "The reason for the attribution; null unless failed"),
            new("suggested_cell", ColumnType.Text, "The one cell that would mend every failed check; null when there is not exactly one"),
            new("suggested_value", ColumnType.Number, "The value that would mend them; it is never applied"),
            new("wording_zh", ColumnType.Text, "The equation in the form's words; null unless failed"),
            new("wording_en", ColumnType.Text, "The equation in English; null unless failed"),
            new("cell_ids", ColumnType.Text, "The cells that the equation ties, parted by blanks; null unless failed"),
        ],
        [ReportId, "check_id"])
    {
        Indexes = ["status", "check_id"],
        BelongsToReport = true,
    };

    public static readonly DatasetTable Manifest = new(
        "manifest",
        "A row an input: inputs = parsed + notAReport + unreadable + skipped",
        [
            new("path", ColumnType.Text, "A path, or an archive's path, !/ and the path within", true),
            new("sha256", ColumnType.Text, "The SHA-256 of its bytes; null when they were not read"),
            new("media_type", ColumnType.Text, "The media type that its content showed; null when it is not known"),
            new("bytes", ColumnType.Integer, "Its size in bytes; null when it is not known"),
            new("outcome", ColumnType.Text, "parsed, notAReport, unreadable or skipped", true),
            new("reason", ColumnType.Text, "Why there is no report of its own; null when there is one"),
            new(ReportId, ColumnType.Text, "The row of reports that holds this content, which an earlier input may have brought; null when none does"),
            new("seconds", ColumnType.Real, "How long reading took; filled only on demand, since it differs from run to run"),
        ],
        ["path"])
    {
        Indexes = ["outcome", ReportId],
    };

    /// <summary>The panel: a row a report, a column a cell.</summary>
    public static readonly DatasetTable Wide = new(
        "wide",
        "A row a report, a column a cell; which cell a column is stands in codebook.csv. A null is a blank, a cell that was not read or one that the document does not show",
        [
            ReportKey,
            new("agency", ColumnType.Text, "The agency as the report names itself"),
            new("year", ColumnType.Integer, "The year that the report is about"),
            new("form", ColumnType.Text, "The form of all tables; mixed when they differ"),
            new("status", ColumnType.Text, "complete or partial", true),
            .. CellCatalog.Definitions.Select(definition => new Column(WideNames.Of(definition.Id), ColumnType.Number, $"The value of {definition.Id}")),
        ],
        [ReportId])
    {
        RowGroupSize = 1_000,
        BelongsToReport = true,
    };

    /// <summary>The tables in the order in which they are written.</summary>
    /// <param name="includesWide">Whether the panel is one of them.</param>
    public static ImmutableArray<DatasetTable> All(bool includesWide) =>
        includesWide ? [Reports, Cells, Checks, Wide, Manifest] : [Reports, Cells, Checks, Manifest];
}
