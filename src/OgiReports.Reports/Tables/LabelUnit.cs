namespace OgiReports.Reports.Tables;

/// <summary>A stretch of label text in a table, at offsets of the report's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Mark">For a row: the index of its mark.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
internal readonly record struct LabelUnit(LabelUnitKind Kind, int Mark, int Start, int End);

/// <summary>What a stretch of label text is.</summary>
internal enum LabelUnitKind
{
    /// <summary>A row's label.</summary>
    Row,

    /// <summary>The head of a group of rows, a repeated header, the rest of a wrapped label.</summary>
    Furniture,

    /// <summary>A label that the form does not have.</summary>
    Foreign,
}
