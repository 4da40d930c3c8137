namespace OgiReports.Datasets.Records;

/// <summary>The names of outcomes in manifests. They are spelled out, so that renaming a member can't change a dataset unseen.</summary>
internal static class DatasetNames
{
    public static string Of(DatasetOutcome outcome) => outcome switch
    {
        DatasetOutcome.Parsed => "parsed",
        DatasetOutcome.NotAReport => "notAReport",
        DatasetOutcome.Unreadable => "unreadable",
        DatasetOutcome.Skipped => "skipped",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static string Of(DatasetFormat format) => format switch
    {
        DatasetFormat.Parquet => "parquet",
        DatasetFormat.Csv => "csv",
        DatasetFormat.Ndjson => "ndjson",
        DatasetFormat.Sqlite => "sqlite",
        DatasetFormat.Xlsx => "xlsx",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
