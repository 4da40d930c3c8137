using OgiReports.Datasets.Tables;
using Parquet;
using Parquet.Schema;

namespace OgiReports.Datasets.Writers;

/// <summary>The values of a column until their row group is full.</summary>
internal abstract class ParquetColumn(DataField dataField)
{
    /// <summary>
    /// 26 digits before the point and 12 behind it. A printed number has at most 18 digits in all and is multiplied by
    /// at most 100,000,000 (亿元), so none that an agency could mean is too large or too fine.
    /// </summary>
    private const int Precision = 38;

    private const int Scale = 12;

    /// <summary>The field of the schema that the column belongs to.</summary>
    public DataField DataField { get; set; } = dataField;

    public static ParquetColumn Create(Column column, int size)
    {
        var isNullable = !column.IsRequired;
        return column.Type switch
        {
            ColumnType.Text => new TextColumn(new DataField(column.Name, typeof(string), isNullable), size),
            ColumnType.Integer => new ValueColumn<long>(new DataField(column.Name, typeof(long), isNullable), static field => field.Integer, size),
            ColumnType.Number => new ValueColumn<decimal>(new DecimalDataField(column.Name, Precision, Scale, isNullable: isNullable), static field => Exact(field.Number), size),
            ColumnType.Real => new ValueColumn<double>(new DataField(column.Name, typeof(double), isNullable), static field => field.Real, size),
            ColumnType.Date => new ValueColumn<DateOnly>(new DataField(column.Name, typeof(DateOnly), isNullable), static field => field.Date, size),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, null),
        };
    }

    /// <summary>Puts a value in its row.</summary>
    public abstract void Set(int row, Tables.Field field);

    /// <summary>Makes room for more rows, when there are none.</summary>
    public abstract void Grow(int size);

    /// <summary>Writes the first rows.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, int count);

    /// <summary>A number that the column can't hold exactly is left out, never rounded: the printed text stands beside it.</summary>
    private static decimal? Exact(decimal? number) => number is { } value && decimal.Round(value, Scale) == value ? value : null;

    private sealed class TextColumn(DataField dataField, int size) : ParquetColumn(dataField)
    {
        private string?[] _values = new string?[size];

        public override void Set(int row, Tables.Field field) => _values[row] = field.Text;

        public override void Grow(int size) => _values = new string?[size];

        public override async Task WriteAsync(ParquetRowGroupWriter group, int count)
        {
            await group.WriteAsync(DataField, new ArraySegment<string>(_values!, 0, count));
            Array.Clear(_values, 0, count);
        }
    }

    private sealed class ValueColumn<T>(DataField dataField, Func<Tables.Field, T?> read, int size) : ParquetColumn(dataField)
        where T : struct
    {
        private T?[] _values = new T?[size];
        private T[]? _required;

        public override void Set(int row, Tables.Field field) => _values[row] = read(field);

        public override void Grow(int size)
        {
            _values = new T?[size];
            _required = null;
        }

        public override Task WriteAsync(ParquetRowGroupWriter group, int count)
        {
            if (DataField.IsNullable)
            {
                return group.WriteAsync<T>(DataField, _values.AsMemory(0, count));
            }

            _required ??= new T[_values.Length];
            for (var row = 0; row < count; row++)
            {
                _required[row] = _values[row]!.Value;
            }

            return group.WriteAsync<T>(DataField, _required.AsMemory(0, count));
        }
    }
}
