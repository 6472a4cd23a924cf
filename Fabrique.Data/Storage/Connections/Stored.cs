namespace Fabrique.Data.Storage.Connections;

/// <summary>How values stand in columns: instants as Unix milliseconds in UTC, booleans as 0 and 1.</summary>
internal static class Stored
{
    public static long From(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    public static object? From(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    public static DateTimeOffset Instant(long stored) => DateTimeOffset.FromUnixTimeMilliseconds(stored);

    public static DateTimeOffset? Instant(long? stored) => stored is null ? null : Instant(stored.Value);
}
