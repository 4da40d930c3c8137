namespace OgiReports.Cli.Findings;

/// <summary>
/// Lays out a table for a terminal. The columns that are padded hold ids and numbers; wide characters, whose width
/// depends on the terminal, may only stand in the last column or in the notes below a row.
/// </summary>
internal sealed class TextTable(TextWriter output)
{
    private const string Indent = "  ";
    private readonly List<(Color Color, string[] Fields)> _rows = [];
    private int[] _right = [];

    public void Start(params string[] header)
    {
        _rows.Clear();
        _right = [];
        _rows.Add((Color.None, header));
    }

    /// <summary>Sets figures flush right.</summary>
    public void AlignRight(params int[] columns) => _right = columns;

    public void Row(Color color, params string[] fields) => _rows.Add((color, fields));

    /// <summary>Adds a line of its own below the last row.</summary>
    public void Note(string text) => _rows.Add((Color.None, [text]));

    public void Finish(bool usesColor)
    {
        var columnCount = _rows[0].Fields.Length;
        var widths = new int[columnCount];
        foreach (var (_, fields) in _rows)
        {
            for (var column = 0; fields.Length == columnCount && column < columnCount; column++)
            {
                widths[column] = Math.Max(widths[column], fields[column].Length);
            }
        }

        foreach (var (color, fields) in _rows)
        {
            if (fields.Length == columnCount)
            {
                WriteRow(fields, widths, usesColor ? color : Color.None);
            }
            else
            {
                output.WriteLine(Indent + Indent + Printable.Line(fields[0]));
            }
        }
    }

    private void WriteRow(string[] fields, int[] widths, Color color)
    {
        var line = Indent;
        for (var column = 0; column < fields.Length; column++)
        {
            line += Array.IndexOf(_right, column) >= 0 ? fields[column].PadLeft(widths[column]) : fields[column].PadRight(widths[column]);
            line += Indent;
        }

        line = Printable.Line(line.TrimEnd());
        output.WriteLine(color switch
        {
            Color.Red => $"\u001B[31m{line}\u001B[0m",
            Color.Yellow => $"\u001B[33m{line}\u001B[0m",
            _ => line,
        });
    }
}
