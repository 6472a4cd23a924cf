using Fabrique.Data.Storage.Connections;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Fabrique.Data.Storage.Sqlite.Connections;

internal sealed class SqliteStoreConnection(SqliteConnection connection) : StoreConnection
{
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    public override Statement this[string sql]
    {
        get
        {
            if (!_statements.TryGetValue(sql, out var statement))
            {
                _statements[sql] = statement = new SqliteStatement(connection, sql);
            }

            return statement;
        }
    }

    public override T InSnapshot<T>(Func<StoreConnection, T> read)
    {
        this["BEGIN"].Execute();
        var result = read(this);
        this["COMMIT"].Execute();
        return result;
    }

    /// <summary>Several statements in one text, whose results nobody wants.</summary>
    /// <exception cref="SqliteException">One of them failed; those after it did not run.</exception>
    public void Run(string script)
    {
        var code = raw.sqlite3_exec(connection.Handle, script);
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, connection.Handle);
        }
    }

    public override void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}
