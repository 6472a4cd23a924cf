namespace Fabrique.Data.Storage.Connections;

/// <summary>The row that a statement stands at; good only while it is read. Columns are counted from 0.</summary>
internal abstract class StoredRow
{
    public abstract bool IsDBNull(int column);

    public abstract string GetString(int column);

    public abstract long GetInt64(int column);

    public abstract double GetDouble(int column);

    public abstract byte[] GetBytes(int column);

    public string? GetStringOrNull(int column) => IsDBNull(column) ? null : GetString(column);

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public virtual bool GetBoolean(int column) => GetInt64(column) != 0;

    public DateTimeOffset GetInstant(int column) => Stored.Instant(GetInt64(column));

    public DateTimeOffset? GetInstantOrNull(int column) => IsDBNull(column) ? null : GetInstant(column);
}
