using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Fabrique.Data.Storage.Sqlite.Connections;

/// <summary>Tells "the store is down" from "we have a bug".</summary>
internal static class StoreFaults
{
    /// <summary>True when the surroundings failed (disk, file, another process) and not the statement itself.</summary>
    public static bool IsOutage(Exception fault) =>
        fault is SqliteException sqlite
        && sqlite.SqliteErrorCode is not (SQLITE_ERROR or SQLITE_TOOBIG or SQLITE_CONSTRAINT or SQLITE_MISMATCH or SQLITE_MISUSE or SQLITE_RANGE);

    public static StoreUnavailableException Unavailable(Exception fault) => new($"The database cannot be used: {fault.Message}", fault, Outage(fault));

    private static StoreOutage Outage(Exception fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        SQLITE_FULL => StoreOutage.DiskFull,
        SQLITE_READONLY or SQLITE_PERM => StoreOutage.ReadOnly,
        SQLITE_CORRUPT or SQLITE_NOTADB => StoreOutage.Damaged,
        SQLITE_BUSY or SQLITE_LOCKED => StoreOutage.Locked,
        _ => StoreOutage.Away,
    };

    /// <summary>The same fault as callers are told it.</summary>
    public static Exception Translate(Exception fault) => IsOutage(fault) ? Unavailable(fault) : fault;
}
