namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>What the operating system means by a failed write.</summary>
internal static class DiskFaults
{
    /// <summary>The error's number as Unix (errno) and Windows (system error) have it.</summary>
    private const int Number = 0xFFFF;

    /// <returns>Null: something else.</returns>
    public static StoreOutage? OutageOf(IOException fault) => (OperatingSystem.IsWindows(), fault.HResult & Number) switch
    {
        (false, 28) or (true, 0x70 or 0x27) => StoreOutage.DiskFull,
        (false, 30) or (true, 0x13) => StoreOutage.ReadOnly,
        _ => null,
    };
}
