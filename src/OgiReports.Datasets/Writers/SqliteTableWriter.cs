using Microsoft.Data.Sqlite;
using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Writers;

/// <summary>Writes the rows of one table of the database.</summary>
internal sealed class SqliteTableWriter : ITableWriter
{
    /// <summary>Within this a whole number is exact as a binary floating point number, and SQLite keeps it as an integer.</summary>
    private const decimal LargestInteger = long.MaxValue;

    private readonly SqliteDatabase _database;
    private readonly DatasetTable _table;
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _parameters;

    public SqliteTableWriter(SqliteDatabase database, DatasetTable table, SqliteConnection connection)
    {
        _database = database;
        _table = table;
        _command = connection.CreateCommand();
        // The statement is made of names that stand in this library.
#pragma warning disable CA2100
        _command.CommandText = SqliteSchema.Insert(table);
#pragma warning restore CA2100
        _parameters = new SqliteParameter[table.Columns.Length];
        for (var index = 0; index < _parameters.Length; index++)
        {
            _parameters[index] = _command.CreateParameter();
            _parameters[index].ParameterName = "$" + table.Columns[index].Name;
            _command.Parameters.Add(_parameters[index]);
        }
    }

    public void Write(ReadOnlySpan<Field> row)
    {
        for (var index = 0; index < row.Length; index++)
        {
            _parameters[index].Value = row[index].HasValue ? ValueOf(_table.Columns[index].Type, row[index]) : DBNull.Value;
        }

        _command.Transaction = _database.Transaction;
        SqliteDatabase.Guarded(_command.ExecuteNonQuery);
        _database.CountRow();
    }

    public IReadOnlyList<PendingFile> Finish()
    {
        Dispose();
        return [];
    }

    public void Dispose() => _command.Dispose();

    private static object ValueOf(ColumnType type, Field field) => type switch
    {
        ColumnType.Text => field.Text!,
        ColumnType.Integer => field.Integer!.Value,
        ColumnType.Number => NumberOf(field.Number!.Value),
        ColumnType.Real => field.Real!.Value,
        ColumnType.Date => NumberText.Of(field.Date!.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    /// <summary>An integer where it is one, a floating point number where that holds every digit, else the digits as text.</summary>
    private static object NumberOf(decimal number)
    {
        if (decimal.IsInteger(number) && Math.Abs(number) <= LargestInteger)
        {
            return (long)number;
        }

        var real = (double)number;
        return Math.Abs(real) < 1e15 && (decimal)real == number ? real : NumberText.Of(number);
    }
}
