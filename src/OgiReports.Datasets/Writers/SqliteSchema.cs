using System.Collections.Immutable;
using OgiReports.Datasets.Tables;
using OgiReports.Reports.Forms;

namespace OgiReports.Datasets.Writers;

/// <summary>The statements that make the database.</summary>
internal static class SqliteSchema
{
    /// <summary>The view of failed checks.</summary>
    public const string FailedChecks = "failed_checks";

    public static string CreateTable(DatasetTable table)
    {
        var columns = table.Columns.Select(column => $"\n  {column.Name} {TypeOf(column.Type)}{(column.IsRequired ? " NOT NULL" : "")}");
        var keys = $",\n  PRIMARY KEY ({string.Join(", ", table.PrimaryKey)})";
        var reference = table.BelongsToReport ? $",\n  FOREIGN KEY ({TableCatalog.ReportId}) REFERENCES {TableCatalog.Reports.Name}" : "";
        return $"CREATE TABLE {table.Name} ({string.Join(",", columns)}{keys}{reference}\n)";
    }

    public static string Insert(DatasetTable table) =>
        $"INSERT INTO {table.Name} VALUES ({string.Join(", ", table.Columns.Select(column => "$" + column.Name))})";

    public static IEnumerable<string> IndexesAndViews(ImmutableArray<DatasetTable> tables)
    {
        foreach (var table in tables)
        {
            foreach (var column in table.Indexes)
            {
                yield return $"CREATE INDEX {table.Name}_{column} ON {table.Name} ({column})";
            }
        }

        foreach (var form in Enum.GetValues<FormVersion>())
        {
            yield return CreateFormView(form);
        }

        yield return $"""
            CREATE VIEW {FailedChecks} AS
            SELECT r.path, r.agency, r.year, r.form, c.*
            FROM checks c JOIN reports r USING (report_id)
            WHERE c.status = 'fail'
            """;
    }

    /// <summary>A row a report of the form, in whole or in part, and a column for each of the form's cells.</summary>
    private static string CreateFormView(FormVersion form)
    {
        var name = FormNames.NameOf(form);
        var cells = CellCatalog.Codebook.Where(entry => entry.Form == form || (form != FormVersion.Form2014 && entry.Definition.Table == TableKind.Remedies))
            .Select(entry => entry.Definition.Id).Distinct()
            .Select(id => $",\n  max(CASE c.cell_id WHEN '{id}' THEN c.value END) AS {WideNames.Of(id)}");
        var belongs = form == FormVersion.Form2014
            ? "r.report_id IN (SELECT report_id FROM cells WHERE cell_id LIKE 'statistics.%')"
            : $"'{name}' IN (r.proactive_form, r.requests_form) OR r.proactive_form = '{FormNames.Mixed}'";
        return $"""
            CREATE VIEW form_{name} AS
            SELECT r.report_id, r.path, r.agency, r.year, r.form, r.status{string.Concat(cells)}
            FROM reports r LEFT JOIN cells c USING (report_id)
            WHERE {belongs}
            GROUP BY r.report_id
            """;
    }

    /// <summary>Numbers are NUMERIC: an integer stays one, and a fraction is kept to 15 digits at least.</summary>
    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text or ColumnType.Date => "TEXT",
        ColumnType.Integer => "INTEGER",
        ColumnType.Number => "NUMERIC",
        ColumnType.Real => "REAL",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
