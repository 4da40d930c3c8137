namespace OgiReports.Reports.Placement.Solving;

/// <summary>What became of a row.</summary>
internal enum RowVerdict
{
    /// <summary>Its layout left no choice from the start.</summary>
    Fixed,

    /// <summary>The sums that it stands in can be satisfied, and each of its cells is the same in all readings or open.</summary>
    Solved,

    /// <summary>No reading satisfies the sums that it stands in: a printed sum is wrong, or a number is.</summary>
    Contradictory,

    /// <summary>A limit was reached before any reading that satisfies all sums was found.</summary>
    Unknown,
}
