using System.Text;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Exports.Rows;

/// <summary>A read-only connection of its own, inside one read transaction: all its statements see the same instant.</summary>
internal sealed class Snapshot : IDisposable
{
    /// <summary>Readers of a write-ahead log wait for nobody but its recovery.</summary>
    private const int BusyMilliseconds = 5000;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    private Snapshot(SqliteConnection connection)
    {
        _connection = connection;
        _transaction = connection.BeginTransaction(deferred: true);
    }

    /// <exception cref="SqliteException">The database cannot be opened.</exception>
    public static Snapshot Open(string databaseFile)
    {
        SQLitePCL.Batteries_V2.Init();
        var settings = new SqliteConnectionStringBuilder { DataSource = databaseFile, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);
            return new Snapshot(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public Statement Prepare(string sql) => new(_connection, sql);

    /// <summary>The first column, of a query with one text argument.</summary>
    public List<string> Texts(string sql, string argument)
    {
        using var statement = Prepare(sql);
        statement.Bind(1, argument);
        var texts = new List<string>();
        while (statement.Step()) texts.Add(Encoding.UTF8.GetString(statement.Bytes(0)));
        return texts;
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
