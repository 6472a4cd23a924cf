using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Fabrique.Data.Exports.Rows;

/// <summary>A prepared statement whose text columns are read in place, as UTF-8.</summary>
/// <remarks>ADO.NET's reader would make a string of each answer, which costs more than all the rest of an export.</remarks>
internal sealed class Utf8Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Utf8Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <param name="index">From 1.</param>
    public void Bind(int index, string value) => Check(raw.sqlite3_bind_text(_statement, index, value));

    public void Bind(int index, ReadOnlySpan<byte> utf8) => Check(raw.sqlite3_bind_text(_statement, index, utf8));

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(_statement, index, value));

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code != raw.SQLITE_DONE) Check(code);
        return false;
    }

    public void Reset() => Check(raw.sqlite3_reset(_statement));

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    /// <summary>Bytes as they are stored, valid until the next step; empty for NULL.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _database);
    }
}
