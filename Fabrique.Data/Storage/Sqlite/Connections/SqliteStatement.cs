using System.Data.Common;
using System.Globalization;
using Fabrique.Data.Storage.Connections;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Storage.Sqlite.Connections;

internal sealed class SqliteStatement : Statement, IDisposable
{
    private readonly SqliteCommand _command;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this room.
        _command.CommandText = sql;
#pragma warning restore CA2100
    }

    public override int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public override long Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return Convert.ToInt64(_command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public override T? First<T>(Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
        where T : class
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    public override List<T> All<T>(Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var at = _command.Parameters.Count; at < values.Length; at++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"?{at + 1}") });
        }

        for (var at = 0; at < values.Length; at++)
        {
            _command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }
    }
}
