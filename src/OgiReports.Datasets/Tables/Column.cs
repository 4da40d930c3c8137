namespace OgiReports.Datasets.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">ASCII snake_case of at most 32 characters, which Stata and every database take.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Description">What it holds, and what a null means.</param>
/// <param name="IsRequired">Whether it has a value in every row.</param>
internal sealed record Column(string Name, ColumnType Type, string Description, bool IsRequired = false)
{
    /// <summary>Whether a text may be empty, which a reader of CSV can't tell from none.</summary>
    public bool CanBeEmpty { get; init; }
}
