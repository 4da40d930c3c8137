using System.Collections.Immutable;

namespace OgiReports.Datasets.Tables;

/// <summary>A table of the dataset.</summary>
/// <param name="Name">Its name, that of its files and of its table in a database.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="PrimaryKey">The names of the columns that tell its rows apart.</param>
internal sealed record DatasetTable(string Name, string Description, ImmutableArray<Column> Columns, ImmutableArray<string> PrimaryKey)
{
    /// <summary>How many rows a Parquet row group has, as long as there are few of them; a bound on memory, and fixed, so that the bytes are.</summary>
    public int RowGroupSize { get; init; } = 20_000;

    /// <summary>The columns that the rows are searched by.</summary>
    public ImmutableArray<string> Indexes { get; init; } = [];

    /// <summary>Whether its rows belong to a row of <c>reports</c>.</summary>
    public bool BelongsToReport { get; init; }
}
