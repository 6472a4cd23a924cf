using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Storage.Sqlite.Connections;

/// <summary>Opens connections to the database file, all set up alike.</summary>
internal sealed class StoreFile
{
    private const string Shared = "PRAGMA temp_store = MEMORY";

    // FULL: with NORMAL, a power loss takes acknowledged turns away.
    // Checkpoint: a page that many turns touch is copied into the file once for all of them; the log stays near 16 MB,
    // and is cut back to 64 when a long reader let it grow.
    private const string Writing =
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864";

    private readonly StorageOptions _options;

    public StoreFile(StorageOptions options)
        : this(options, options.DatabaseFile)
    {
    }

    private StoreFile(StorageOptions options, string path)
    {
        SQLitePCL.Batteries_V2.Init();
        _options = options;
        Path = path;
    }

    public string Path { get; }

    /// <summary>Where the file is.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>How long a connection waits for others.</summary>
    public TimeSpan Patience => _options.BusyTimeout;

    /// <summary>The same, as a connection is told.</summary>
    public string BusyTimeout => string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {Patience.TotalMilliseconds}");

    /// <exception cref="SqliteException">There is no file, or it cannot be opened.</exception>
    public SqliteConnection OpenReader() => Open(SqliteOpenMode.ReadOnly, Pragmas(Shared, "PRAGMA query_only = ON"));

    /// <exception cref="SqliteException">There is no file, or it cannot be opened.</exception>
    public SqliteConnection OpenWriter() => Open(SqliteOpenMode.ReadWrite, Pragmas(Shared, Writing));

    /// <summary>Opens the file, or makes an empty one.</summary>
    public SqliteConnection Create() => Open(SqliteOpenMode.ReadWriteCreate, Pragmas(Shared, Writing, "PRAGMA journal_mode = WAL"));

    /// <summary>Another file, such as a backup, opened in the same way.</summary>
    public static StoreFile At(StorageOptions options, string path) => new(options, path);

    /// <summary>An empty file for a copy, without a log.</summary>
    public SqliteConnection CreateCopy() => Open(SqliteOpenMode.ReadWriteCreate, Shared);

    /// <summary>A copy that nobody else uses, to look at.</summary>
    /// <remarks>Not read-only: a file that was copied in WAL mode needs its log to be opened at all.</remarks>
    public SqliteConnection OpenCopy() => Open(SqliteOpenMode.ReadWrite, Shared);

    private SqliteConnection Open(SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(ConnectionString(mode));
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas(BusyTimeout, pragmas);
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Pragmas(params IEnumerable<string> parts) => string.Join("; ", parts);

    /// <remarks>Not pooled by ADO.NET: who opens a connection keeps it together with its prepared statements.</remarks>
    private string ConnectionString(SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        Mode = mode,
        Pooling = false,
        DefaultTimeout = Math.Max(1, (int)_options.BusyTimeout.TotalSeconds),
    }.ToString();
}
