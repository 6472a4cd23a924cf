using System.Buffers;
using System.Diagnostics;
using System.Text;
using Fabrique.Data.Storage.Connections;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Fabrique.Data.Storage.Sqlite.Connections;

/// <remarks>On SQLite's own calls: ADO.NET's command, parameters and reader cost more than the statement itself on a turn's way.</remarks>
internal sealed class SqliteStatement : Statement, IDisposable
{
    private const int OnStack = 512;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly SqliteRow _row;

    /// <exception cref="SqliteException">The text is no statement of this schema.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _row = new SqliteRow(_statement);
    }

    /// <exception cref="SqliteException">It failed.</exception>
    public override int Execute(params ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            while (Step())
            {
                // What it returns is not asked for.
            }

            return raw.sqlite3_changes(_database);
        }
        finally
        {
            Release();
        }
    }

    /// <exception cref="SqliteException">It failed.</exception>
    public override long Number(params ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            return Step() ? raw.sqlite3_column_int64(_statement, 0) : throw new InvalidOperationException("There is no row.");
        }
        finally
        {
            Release();
        }
    }

    /// <exception cref="SqliteException">It failed.</exception>
    public override T? First<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
        where T : class
    {
        try
        {
            Bind(values);
            return Step() ? read(_row) : null;
        }
        finally
        {
            Release();
        }
    }

    /// <exception cref="SqliteException">It failed.</exception>
    public override List<T> All<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            List<T> rows = [];
            while (Step())
            {
                rows.Add(read(_row));
            }

            return rows;
        }
        finally
        {
            Release();
        }
    }

    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    /// <summary>Ends the statement, so that it holds no lock and no content while it waits for its next use.</summary>
    /// <remarks>Both calls only repeat what the step has told already.</remarks>
    private void Release()
    {
        _ = raw.sqlite3_reset(_statement);
        _ = raw.sqlite3_clear_bindings(_statement);
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            Check(Bind(at + 1, values[at]));
        }
    }

    private int Bind(int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, index),
        string text => BindText(index, text),
        long number => raw.sqlite3_bind_int64(_statement, index, number),
        int number => raw.sqlite3_bind_int64(_statement, index, number),
        bool truth => raw.sqlite3_bind_int64(_statement, index, truth ? 1 : 0),
        double number => raw.sqlite3_bind_double(_statement, index, number),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, index, 0),
        byte[] content => raw.sqlite3_bind_blob(_statement, index, content),
        _ => throw new UnreachableException($"{value.GetType()} is no type of a column."),
    };

    /// <remarks>SQLite takes a copy, so the buffer may be lent to somebody else at once.</remarks>
    private int BindText(int index, string text)
    {
        // An empty span has no address, which SQLite takes for NULL.
        if (text.Length == 0)
        {
            return raw.sqlite3_bind_text(_statement, index, text);
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= OnStack)
        {
            Span<byte> small = stackalloc byte[OnStack];
            return raw.sqlite3_bind_text(_statement, index, small[..Encoding.UTF8.GetBytes(text, small)]);
        }

        var large = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            return raw.sqlite3_bind_text(_statement, index, large.AsSpan(0, Encoding.UTF8.GetBytes(text, large)));
        }
        finally
        {
            // It may have held what a person typed.
            ArrayPool<byte>.Shared.Return(large, clearArray: true);
        }
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }
}
