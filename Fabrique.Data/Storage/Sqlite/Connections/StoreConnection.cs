using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Storage.Sqlite.Connections;

/// <summary>A connection that keeps its prepared statements.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class StoreConnection(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    /// <summary>The statement with this text, prepared when it is first asked for.</summary>
    public Statement this[string sql]
    {
        get
        {
            if (!_statements.TryGetValue(sql, out var statement))
            {
                _statements[sql] = statement = new Statement(connection, sql);
            }

            return statement;
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}
