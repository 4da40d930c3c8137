namespace OgiReports.Reports.Tables.Statistics;

/// <summary>What the text behind a label says where nothing marks its cells.</summary>
internal sealed class ZoneReading
{
    /// <summary>The numbers that may be the label's, units included; one in a clean layout.</summary>
    public List<TableToken> Numbers { get; } = [];

    /// <summary>A dash, a slash or a word in the place of a number; null when there is none.</summary>
    public TableToken? Other { get; set; }

    /// <summary>Whether words that are no unit stand between the label and its number.</summary>
    public bool IsInterrupted { get; set; }

    /// <summary>Whether a number may be the value or the number of the label behind it.</summary>
    public bool IsGlued { get; set; }

    /// <summary>Words that no row of the form has, with the numbers behind them.</summary>
    public List<(ZonePiece Words, List<TableToken> Numbers)> Foreign { get; } = [];

    /// <summary>The unit of amounts, when 万元 or 元 stands between label and number.</summary>
    public string? Unit { get; set; }
}
