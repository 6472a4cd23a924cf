using System.Data.Common;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>The row that a reader stands at.</summary>
internal sealed class PostgresRow(DbDataReader reader) : StoredRow
{
    public override bool IsDBNull(int column) => reader.IsDBNull(column);

    public override string GetString(int column) => reader.GetString(column);

    public override long GetInt64(int column) => reader.GetInt64(column);

    public override double GetDouble(int column) => reader.GetDouble(column);

    public override byte[] GetBytes(int column) => reader.GetFieldValue<byte[]>(column);

    public override bool GetBoolean(int column) => reader.GetBoolean(column);
}
