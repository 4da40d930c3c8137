using System.Buffers;
using System.Text.Json;
using OgiReports.Datasets.Tables;
using OgiReports.Reports.Json;

namespace OgiReports.Datasets.Writers;

/// <summary>Writes a JSON object a line.</summary>
internal sealed class NdjsonTableWriter : ITableWriter
{
    private const int FlushSize = 1 << 16;

    private readonly DatasetTable _table;
    private readonly PendingFile _file;
    private readonly FileStream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushSize * 2);
    private readonly Utf8JsonWriter _json;
    private readonly JsonEncodedText[] _names;

    public NdjsonTableWriter(DatasetTable table, PendingFile file)
    {
        _table = table;
        _file = file;
        _stream = file.Create();
        _json = new Utf8JsonWriter(_buffer, ReportJson.WriterOptions(indented: false));
        _names = [.. table.Columns.Select(column => JsonEncodedText.Encode(column.Name))];
    }

    public void Write(ReadOnlySpan<Field> row)
    {
        _json.WriteStartObject();
        for (var index = 0; index < row.Length; index++)
        {
            _json.WritePropertyName(_names[index]);
            WriteValue(_table.Columns[index].Type, row[index]);
        }

        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        WriteRecord("\n"u8);
    }

    /// <summary>Writes a line that is JSON already, its line feed included.</summary>
    public void WriteRecord(ReadOnlySpan<byte> line)
    {
        _buffer.Write(line);
        if (_buffer.WrittenCount >= FlushSize)
        {
            Flush();
        }
    }

    public IReadOnlyList<PendingFile> Finish()
    {
        Flush();
        Dispose();
        return [_file];
    }

    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }

    private void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private void WriteValue(ColumnType type, Field field)
    {
        if (!field.HasValue)
        {
            _json.WriteNullValue();
        }
        else if (type is ColumnType.Text or ColumnType.Date)
        {
            _json.WriteStringValue(FieldText.Of(type, field));
        }
        else
        {
            _json.WriteRawValue(FieldText.Of(type, field), skipInputValidation: true);
        }
    }
}
