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
