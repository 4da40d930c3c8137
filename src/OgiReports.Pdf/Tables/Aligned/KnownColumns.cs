namespace OgiReports.Pdf.Tables.Aligned;

/// <summary>The columns of all tables of a run of lines: what one table shows helps another.</summary>
internal sealed class KnownColumns
{
    private readonly List<KnownColumn> _columns = [];

    public bool IsEmpty => _columns.Count == 0;

    /// <summary>Whether a table's own words and numbers did not tell its columns.</summary>
    public bool WereAsked { get; private set; }

    public void Add(IEnumerable<KnownColumn> columns) => _columns.AddRange(columns);

    /// <summary>The columns that a group of numbers between two places may stand in.</summary>
    public List<KnownColumn> Between(double left, double right)
    {
        WereAsked = true;
        return _columns.FindAll(column => left < column.Right && right > column.Left);
    }
}
