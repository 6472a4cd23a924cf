using Fabrique.Data.Storage.Connections;
using Microsoft.Data.Sqlite;

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

    public override void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}
