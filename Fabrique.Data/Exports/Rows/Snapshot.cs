using System.Text;
using Fabrique.Data.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Exports.Rows;

/// <summary>A read-only connection of its own, inside one read transaction: all its statements see the same instant.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    /// <exception cref="SqliteException">The database cannot be opened.</exception>
    public Snapshot(StoreFile file)
    {
        _connection = file.OpenReader();
        _transaction = _connection.BeginTransaction(deferred: true);
    }

    public Utf8Statement Prepare(string sql) => new(_connection, sql);

    /// <summary>A text and a number of each row, of a query with one text argument.</summary>
    public List<(string Text, long Number)> Pairs(string sql, string argument)
    {
        using var statement = Prepare(sql);
        statement.Bind(1, argument);
        var pairs = new List<(string, long)>();
        while (statement.Step()) pairs.Add((Encoding.UTF8.GetString(statement.Bytes(0)), statement.Long(1)));
        return pairs;
    }

    /// <summary>The number in the first row, of a query with one text argument; null where there is no row.</summary>
    public long? Number(string sql, string argument)
    {
        using var statement = Prepare(sql);
        statement.Bind(1, argument);
        return statement.Step() ? statement.Long(0) : null;
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
