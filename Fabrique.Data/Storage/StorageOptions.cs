namespace Fabrique.Data.Storage;

/// <summary>Where and how the store works.</summary>
public sealed class StorageOptions
{
    /// <summary>The data folder; created when it does not exist.</summary>
    public required string Folder { get; init; }

    /// <summary>Writes that may wait; one more is refused with <see cref="StoreBusyException"/>. 2,048 unless told.</summary>
    public int QueueLength { get; init; } = 2048;

    /// <summary>How long a write waits for another process's transaction. Whole seconds; 5 s unless told.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A connection string to PostgreSQL, which then is the store; null: the SQLite file in <see cref="Folder"/>.</summary>
    public string? Postgres { get; init; }

    /// <summary>How many connections read from PostgreSQL at once. 16 unless told.</summary>
    public int Connections { get; init; } = 16;

    public string DatabaseFile => Path.Combine(Folder, "fabrique.db");

    internal string LockFile => Path.Combine(Folder, "fabrique.lock");
}
