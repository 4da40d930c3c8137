using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OgiReports.Datasets.Tables;

namespace OgiReports.Datasets.Writers;

/// <summary>One SQLite database for all tables, with indexes and views.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    public const string FileName = "dataset.sqlite";

    /// <summary>A fixed number of rows a transaction: the pages come out the same, and a transaction never outgrows memory.</summary>
    private const int TransactionSize = 50_000;

    private readonly ImmutableArray<DatasetTable> _tables;
    private readonly PendingFile _file;
    private readonly SqliteConnection _connection;
    private SqliteTransaction _transaction;
    private int _count;
    private bool _isFinished;

    public SqliteDatabase(ImmutableArray<DatasetTable> tables, string folder)
    {
        _tables = tables;
        _file = new PendingFile(folder, FileName);
        // Its own open mode would take up what an earlier run left.
        _file.Create().Dispose();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file.PartialPath, Pooling = false }.ToString());
        _transaction = Guarded(() =>
        {
            _connection.Open();
            // The file is thrown away when its making is cut short, so it needs no journal.
            Execute("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;");
            Execute("PRAGMA application_id = 1330071857; PRAGMA user_version = 1;");
            var transaction = _connection.BeginTransaction();
            foreach (var table in tables)
            {
                Execute(SqliteSchema.CreateTable(table), transaction);
            }

            return transaction;
        });
    }

    /// <summary>A writer of one of the tables.</summary>
    public ITableWriter OpenTable(DatasetTable table) => new SqliteTableWriter(this, table, _connection);

    /// <summary>Counts a row, and ends the transaction when it is full.</summary>
    public void CountRow()
    {
        if (++_count == TransactionSize)
        {
            Guarded(() =>
            {
                _transaction.Commit();
                _transaction.Dispose();
                _transaction = _connection.BeginTransaction();
                return _transaction;
            });
            _count = 0;
        }
    }

    public SqliteTransaction Transaction => _transaction;

    /// <summary>Adds what searches and reads the tables, and closes the file.</summary>
    public PendingFile Finish()
    {
        Guarded(() =>
        {
            foreach (var statement in SqliteSchema.IndexesAndViews(_tables))
            {
                Execute(statement, _transaction);
            }

            _transaction.Commit();
            Dispose();
            return true;
        });
        _isFinished = true;
        return _file;
    }

    public void Dispose()
    {
        if (!_isFinished)
        {
            _transaction?.Dispose();
            _connection.Dispose();
        }
    }

    /// <summary>What the library throws is an error of the file, and is told as one.</summary>
    public static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    private void Execute(string statement, SqliteTransaction? transaction = null)
    {
        using var command = _connection.CreateCommand();
        // The statements are made of names that stand in this library.
#pragma warning disable CA2100
        command.CommandText = statement;
#pragma warning restore CA2100
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
