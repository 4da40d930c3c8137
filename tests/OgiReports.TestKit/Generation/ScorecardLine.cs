namespace OgiReports.TestKit.Generation;

/// <summary>The counts of one dialect; all but the first are cells.</summary>
public sealed class ScorecardLine
{
    /// <summary>Reports counted.</summary>
    public int Reports { get; internal set; }

    /// <summary>Read with the true value (null for null).</summary>
    public int Right { get; internal set; }

    /// <summary>A number is printed, none was read, and the cell is flagged.</summary>
    public int Absent { get; internal set; }

    /// <summary>Read wrong and flagged.</summary>
    public int FlaggedWrong { get; internal set; }

    /// <summary>Read wrong and not flagged: must be zero.</summary>
    public int SilentWrong { get; internal set; }

    /// <summary>A number is printed, none was read, and nothing says so: must be zero.</summary>
    public int SilentAbsent { get; internal set; }

    /// <summary>A number was read for a cell that the text does not show.</summary>
    public int Extra { get; internal set; }

    /// <summary>The part of <see cref="Extra"/> that is not flagged: must be zero.</summary>
    public int SilentExtra { get; internal set; }

    /// <summary>The value is right and the state is another one.</summary>
    public int OtherState { get; internal set; }

    /// <summary>A cell without a number that has no entry at all.</summary>
    public int BlankNotRead { get; internal set; }
}
