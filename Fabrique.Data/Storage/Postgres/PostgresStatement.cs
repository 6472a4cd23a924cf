using System.Globalization;
using Fabrique.Data.Storage.Connections;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <remarks>Npgsql prepares what comes often by itself.</remarks>
internal sealed class PostgresStatement : Statement, IDisposable
{
    private readonly NpgsqlCommand _command;

    public PostgresStatement(NpgsqlConnection connection, string sql)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this room.
        _command.CommandText = PostgresSql.Of(sql);
#pragma warning restore CA2100
    }

    public override int Execute(params ReadOnlySpan<object?> values)
    {
        PostgresSql.Bind(_command.Parameters, values);
        return _command.ExecuteNonQuery();
    }

    public override long Number(params ReadOnlySpan<object?> values)
    {
        PostgresSql.Bind(_command.Parameters, values);
        return Convert.ToInt64(_command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public override T? First<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
        where T : class
    {
        PostgresSql.Bind(_command.Parameters, values);
        using var reader = _command.ExecuteReader();
        return reader.Read() ? read(new PostgresRow(reader)) : null;
    }

    public override List<T> All<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
    {
        PostgresSql.Bind(_command.Parameters, values);
        using var reader = _command.ExecuteReader();
        var row = new PostgresRow(reader);
        List<T> rows = [];
        while (reader.Read()) rows.Add(read(row));
        return rows;
    }

    public void Dispose() => _command.Dispose();
}
