namespace OgiReports.Reports.Placement.Solving;

/// <summary>All that a row can be where a printed number of the table is wrong.</summary>
internal sealed class LooseRow
{
    private readonly List<RowReading> _readings = [];
    private readonly List<bool> _isWrong = [];

    /// <summary>The ways to read it.</summary>
    public List<RowReading> Readings => _readings;

    /// <summary>Whether a way holds a wrong number, or one that does not belong there: its own sum fails.</summary>
    public bool IsWrong(int reading) => _isWrong[reading];

    public void Add(RowReading reading, bool isWrong)
    {
        _readings.Add(reading);
        _isWrong.Add(isWrong);
    }

    /// <summary>Adds a way that leaves out a word. With it none of the cells is told: it says only what the other rows can be.</summary>
    public void AddWithoutWord(RowReading reading, bool isWrong)
    {
        Array.Fill(reading.IsOpen, true);
        Add(reading, isWrong);
    }
}
