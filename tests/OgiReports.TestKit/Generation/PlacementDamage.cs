namespace OgiReports.TestKit.Generation;

/// <summary>Damage to tables 三 and 四 after which layout no longer tells which number belongs to which cell.</summary>
public enum PlacementDamage
{
    /// <summary>Zeros are empty cells, and empty cells leave no trace.</summary>
    BlanksVanished,

    /// <summary>Blanks between the numbers of some rows are gone.</summary>
    DigitsGlued,

    /// <summary>The last number of some rows ran into the item number of the next label.</summary>
    GluedToLabels,

    /// <summary>Some numbers are printed with a blank between their digits.</summary>
    DigitsSplit,

    /// <summary>The label of a row is gone, its numbers are not.</summary>
    LabelLost,

    /// <summary>A column for applicants is gone, header and all.</summary>
    ColumnLost,

    /// <summary>The column of totals is gone, header and all.</summary>
    TotalsLost,

    /// <summary>The totals of table 三 were left empty, and empty cells leave no trace.</summary>
    TotalsBlank,

    /// <summary>All numbers of some rows are one string of digits.</summary>
    RowsGlued,

    /// <summary>All numbers of every row are one string of digits, and what can touch the item number of the next label does.</summary>
    TableGlued,

    /// <summary>Rows are gone, labels, numbers and all.</summary>
    RowsLost,

    /// <summary>Two labels follow each other, and behind them the numbers of both rows.</summary>
    LabelsMerged,

    /// <summary>One number of each table is gone. Nothing in the text admits it.</summary>
    NumberLost,

    /// <summary>A number that belongs to no cell stands in each table: of a page, of a footnote, of an item.</summary>
    NumberAdded,

    /// <summary>One number of each table is gone, and one that belongs to no cell stands there.</summary>
    NumberLostAndAdded,

    /// <summary>Each line is there only once, as a crawler leaves it.</summary>
    LinesDeduplicated,
}
