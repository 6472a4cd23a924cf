using System.Net.Sockets;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Tells "the store is down" from "somebody was faster" and "we have a bug".</summary>
internal static class PostgresFaults
{
    /// <summary>Raised by <c>fabrique_met</c> where a change did not meet what it must.</summary>
    public const string NotMet = "FB409";

    /// <summary>Connection, resources, operator and system errors, and statements that took too long.</summary>
    public static bool IsOutage(Exception fault) => fault switch
    {
        PostgresException { SqlState: var state } => state[..2] is "08" or "53" or "57" or "58" or "XX" || state is "55P03" or "25006",
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Serialisation failures, deadlocks, and rows that another one inserted first.</summary>
    public static bool IsConflict(PostgresException fault) => fault.SqlState is NotMet or "40001" or "40P01" or PostgresErrorCodes.UniqueViolation;

    public static StoreUnavailableException Unavailable(Exception fault) => new($"The database cannot be used: {fault.Message}", fault, Outage(fault));

    private static StoreOutage Outage(Exception fault) => (fault as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.DiskFull => StoreOutage.DiskFull,
        PostgresErrorCodes.ReadOnlySqlTransaction => StoreOutage.ReadOnly,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreOutage.Damaged,
        PostgresErrorCodes.LockNotAvailable => StoreOutage.Locked,
        _ => StoreOutage.Away,
    };

    public static Exception Translate(Exception fault) => IsOutage(fault) ? Unavailable(fault) : fault;
}
