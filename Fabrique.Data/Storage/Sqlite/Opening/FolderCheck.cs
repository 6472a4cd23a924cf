namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>A folder that can be made, can be written and stands on this machine.</summary>
internal static class FolderCheck
{
    /// <exception cref="StoreRefusedException">Something is against it.</exception>
    /// <exception cref="StoreUnavailableException">The disk is full, or can only be read.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Create(folder);
            Probe(folder);
        }
        catch (IOException fault) when (DiskFaults.OutageOf(fault) is { } outage)
        {
            throw new StoreUnavailableException($"{folder} cannot be written: {fault.Message}", fault, outage);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new StoreRefusedException(StoreRefusal.FolderNotWritable, folder, fault);
        }

        if (NetworkFileSystems.Hold(folder))
        {
            throw new StoreRefusedException(StoreRefusal.NetworkFileSystem, folder);
        }
    }

    /// <remarks>Answers are personal: nobody else of the machine may look in.</remarks>
    private static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Probe(string folder)
    {
        var path = Path.Combine(folder, $".fabrique-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}");
        using var probe = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        probe.WriteByte(0);
        probe.Flush();
    }
}
