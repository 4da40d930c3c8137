namespace OgiReports.Word.Legacy.Assembly;

/// <summary>How a cell takes part in a merge, across or down.</summary>
internal enum CellMerge : byte
{
    /// <summary>It stands alone.</summary>
    None,

    /// <summary>It is the first of merged cells and shows its content.</summary>
    First,

    /// <summary>It lends its room to the cell before or above and shows nothing.</summary>
    Follower,
}
