namespace OgiReports.Reports.Placement.Solving;

/// <summary>What the choices of a row put into its cells, as numbers that can be compared: the same number, the same content.</summary>
/// <param name="cells">The number of cells.</param>
/// <param name="contents">The contents, choice by choice.</param>
internal sealed class CellContents(int cells, int[] contents)
{
    /// <summary>The content of a cell that one choice leaves open by itself.</summary>
    public const int Open = -2;

    /// <summary>The number of cells that are asked about; none for a row that layout has fixed.</summary>
    public int Cells { get; } = cells;

    public static CellContents None { get; } = new(0, []);

    public int Of(int choice, int cell) => contents[(choice * Cells) + cell];

    /// <summary>The contents of a row's readings.</summary>
    public static CellContents Of(List<RowReading> readings, int cells)
    {
        var contents = new int[readings.Count * cells];
        var known = new Dictionary<(long?, bool), int>();
        for (var index = 0; index < readings.Count; index++)
        {
            for (var cell = 0; cell < cells; cell++)
            {
                if (readings[index].IsOpen[cell])
                {
                    contents[(index * cells) + cell] = Open;
                    continue;
                }

                // 0, a dash and an empty cell are three things.
                var piece = readings[index].Pieces[cell];
                var key = (piece.Value, piece.Value is not null || piece.HasTrace);
                if (!known.TryGetValue(key, out var content))
                {
                    content = known.Count;
                    known.Add(key, content);
                }

                contents[(index * cells) + cell] = content;
            }
        }

        return new CellContents(cells, contents);
    }
}
