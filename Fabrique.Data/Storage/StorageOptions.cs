namespace Fabrique.Data.Storage;

/// <summary>Where and how the SQLite store works.</summary>
public sealed class StorageOptions
{
    /// <summary>The data folder; created when it does not exist.</summary>
    public required string Folder { get; init; }

    /// <summary>Writes that may wait; one more is refused with <see cref="StoreBusyException"/>. 2,048 unless told.</summary>
    public int QueueLength { get; init; } = 2048;

    /// <summary>How long a write waits for another process's transaction. Whole seconds; 5 s unless told.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public string DatabaseFile => Path.Combine(Folder, "fabrique.db");

    internal string LockFile => Path.Combine(Folder, "fabrique.lock");
}
