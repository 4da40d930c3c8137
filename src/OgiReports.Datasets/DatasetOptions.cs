using System.Collections.Immutable;

namespace OgiReports.Datasets;

/// <summary>What a dataset consists of.</summary>
public sealed record DatasetOptions
{
    /// <summary>The folder to write to; it is created when it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>The formats; each holds the whole dataset.</summary>
    public ImmutableArray<DatasetFormat> Formats { get; init; } = [DatasetFormat.Parquet];

    /// <summary>Whether the table <c>wide</c> is written too: a row a report, a column a cell.</summary>
    public bool IncludesWide { get; init; }

    /// <summary>Whether CSV files begin with a byte order mark, by which Excel knows that they are UTF-8.</summary>
    public bool CsvByteOrderMark { get; init; }
}
