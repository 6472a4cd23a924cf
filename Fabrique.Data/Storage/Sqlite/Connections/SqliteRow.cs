using Fabrique.Data.Storage.Connections;
using SQLitePCL;

namespace Fabrique.Data.Storage.Sqlite.Connections;

/// <summary>The row that a statement stands at.</summary>
internal sealed class SqliteRow(sqlite3_stmt statement) : StoredRow
{
    public override bool IsDBNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public override string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public override long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public override double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

    public override byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();
}
