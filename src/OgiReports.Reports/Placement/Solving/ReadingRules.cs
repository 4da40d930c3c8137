namespace OgiReports.Reports.Placement.Solving;

/// <summary>What may have happened to the numbers of a line.</summary>
[Flags]
internal enum ReadingRules
{
    /// <summary>Nothing: a number for every cell.</summary>
    None = 0,

    /// <summary>Empty cells left no trace.</summary>
    Blanks = 1,

    /// <summary>Numbers ran together: a cut may stand anywhere between two digits.</summary>
    Cuts = 2,

    /// <summary>Numbers were split: neighbours on one line may be one number.</summary>
    Joins = 4,

    /// <summary>Parts of split numbers ran into their neighbours: white space, and the ends of lines, say nothing.</summary>
    Anything = 8,
}
