using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Writers;

/// <summary>Writes a table as workbooks: <c>cells.xlsx</c>, then <c>cells_2.xlsx</c> and so on, since a sheet has room for 1,048,576 rows.</summary>
internal sealed class XlsxTableWriter(DatasetTable table, string folder, int rowLimit = XlsxTableWriter.RowLimit) : ITableWriter
{
    /// <summary>The rows of a sheet, less the one of the names.</summary>
    public const int RowLimit = (1 << 20) - 1;

    private readonly List<PendingFile> _files = [];
    private XlsxWorkbook? _workbook;
    private int _count;

    /// <summary>The name of the workbook of a table.</summary>
    /// <param name="table">The name of the table.</param>
    /// <param name="number">Which workbook, from 1.</param>
    public static string FileName(string table, int number) => number == 1 ? $"{table}.xlsx" : $"{table}_{number}.xlsx";

    public void Write(ReadOnlySpan<Field> row)
    {
        if (_workbook is null || _count == rowLimit)
        {
            Open();
        }

        _workbook!.Write(row);
        _count++;
    }

    public IReadOnlyList<PendingFile> Finish()
    {
        if (_workbook is null)
        {
            Open();
        }

        _workbook!.Finish();
        Dispose();
        return _files;
    }

    public void Dispose() => _workbook?.Dispose();

    private void Open()
    {
        _workbook?.Finish();
        _workbook?.Dispose();
        var file = new PendingFile(folder, FileName(table.Name, _files.Count + 1));
        _files.Add(file);
        _workbook = new XlsxWorkbook(table, file);
        _count = 0;
    }
}
