namespace OgiReports.Reports.Tests.Placement;

/// <summary>What happens to a small form, alone or with <see cref="WrongSum"/>.</summary>
[Flags]
internal enum SmallDamage
{
    None = 0,

    /// <summary>Empty cells leave no trace.</summary>
    BlanksVanished = 1,

    /// <summary>Numbers of a row run together.</summary>
    DigitsGlued = 2,

    /// <summary>The last number of a row runs into the first of the next, whose limits are lost with it.</summary>
    RowsGlued = 4,

    /// <summary>Numbers are printed as two words.</summary>
    DigitsSplit = 8,

    /// <summary>Numbers have separators between their thousands.</summary>
    Thousands = 16,

    /// <summary>A row is gone, label and numbers.</summary>
    RowLost = 32,

    /// <summary>A label is gone: the numbers of two rows stand behind one.</summary>
    LabelsMerged = 64,

    /// <summary>A column is gone.</summary>
    ColumnLost = 128,

    /// <summary>The column of totals is gone.</summary>
    TotalsLost = 256,

    /// <summary>Each line of numbers is there only once.</summary>
    Deduplicated = 512,

    /// <summary>The agency printed a wrong number.</summary>
    WrongSum = 1024,
}
