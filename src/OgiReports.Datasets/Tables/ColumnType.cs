namespace OgiReports.Datasets.Tables;

/// <summary>The type of a column's values. Every format maps it to its own.</summary>
internal enum ColumnType
{
    Text,

    /// <summary>A whole number of 64 bits: sizes, pages, lines, counts of our own.</summary>
    Integer,

    /// <summary>A reported number, held exactly.</summary>
    Number,

    /// <summary>A measure such as a coordinate, in binary floating point.</summary>
    Real,

    /// <summary>A day.</summary>
    Date,
}
