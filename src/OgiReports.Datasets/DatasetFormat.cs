namespace OgiReports.Datasets;

/// <summary>A file format of a dataset.</summary>
public enum DatasetFormat
{
    /// <summary>Apache Parquet, compressed with zstd: one file a table.</summary>
    Parquet,

    /// <summary>Comma-separated values by RFC 4180: one file a table.</summary>
    Csv,

    /// <summary>One JSON object a line: <c>reports.ndjson</c> holds whole records, the other files rows.</summary>
    Ndjson,

    /// <summary>One SQLite database, indexed, with views.</summary>
    Sqlite,

    /// <summary>Excel workbooks: one file a table, a further one for every 1,048,575 rows.</summary>
    Xlsx,
}
