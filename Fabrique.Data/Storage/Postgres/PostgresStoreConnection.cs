using Fabrique.Data.Storage.Connections;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

internal sealed class PostgresStoreConnection(NpgsqlConnection connection) : StoreConnection
{
    private readonly Dictionary<string, PostgresStatement> _statements = new(StringComparer.Ordinal);

    public override Statement this[string sql]
    {
        get
        {
            if (!_statements.TryGetValue(sql, out var statement))
            {
                _statements[sql] = statement = new PostgresStatement(connection, sql);
            }

            return statement;
        }
    }

    public override T InSnapshot<T>(Func<StoreConnection, T> read)
    {
        this["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"].Execute();
        var result = read(this);
        this["COMMIT"].Execute();
        return result;
    }

    public override void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        connection.Dispose();
    }
}
