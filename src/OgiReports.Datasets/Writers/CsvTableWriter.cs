using CsvHelper;
using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Writers;

/// <summary>Writes CSV by RFC 4180: commas, CRLF, quotes where they are needed. A null is nothing, an empty text is <c>""</c>.</summary>
internal sealed class CsvTableWriter : ITableWriter
{
    private readonly DatasetTable _table;
    private readonly PendingFile _file;
    private readonly FileStream _stream;
    private readonly CsvWriter _csv;

    public CsvTableWriter(DatasetTable table, PendingFile file, bool byteOrderMark)
    {
        _table = table;
        _file = file;
        _stream = file.Create();
        // Text is written as it stood: a guard against formulas of spreadsheets would change it.
        _csv = CsvWriter.Create(_stream, new CsvWriterOptions { WriteByteOrderMark = byteOrderMark, Injection = CsvInjection.None }, leaveOpen: true);
        _csv.WriteHeader([.. table.Columns.Select(column => column.Name)]);
    }

    public void Write(ReadOnlySpan<Field> row)
    {
        for (var index = 0; index < row.Length; index++)
        {
            WriteField(_table.Columns[index].Type, row[index]);
        }

        _csv.EndRecord();
    }

    public IReadOnlyList<PendingFile> Finish()
    {
        _csv.Dispose();
        _stream.Dispose();
        return [_file];
    }

    /// <summary>The library's writer would only try to write its rest to a file that is thrown away.</summary>
    public void Dispose() => _stream.Dispose();

    private void WriteField(ColumnType type, Field field)
    {
        if (!field.HasValue)
        {
            _csv.WriteField(ReadOnlySpan<char>.Empty);
        }
        else
        {
            var text = FieldText.Of(type, field);
            _csv.WriteField(text, text.Length == 0 ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
        }
    }
}
