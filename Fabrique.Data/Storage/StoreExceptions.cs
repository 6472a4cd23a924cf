namespace Fabrique.Data.Storage;

/// <summary>Too much is waiting to be written; nothing was kept of this. Try again after <see cref="RetryAfter"/>.</summary>
public sealed class StoreBusyException(TimeSpan retryAfter) : Exception("The store's queue is full.")
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>The store cannot be reached or written; nothing was kept of this.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null, StoreOutage outage = StoreOutage.Away) : Exception(message, inner)
{
    public StoreOutage Outage { get; } = outage;
}

/// <summary>What an operator can do something about.</summary>
public enum StoreOutage
{
    /// <summary>It cannot be reached, or the disk fails.</summary>
    Away,

    DiskFull,

    ReadOnly,

    /// <summary>Its content is not what was written.</summary>
    Damaged,

    /// <summary>Another program holds it.</summary>
    Locked,
}

/// <summary>The data folder cannot be used by this program; the message says why and what to do, for the operator.</summary>
public sealed class StoreRefusedException(StoreRefusal refusal, string detail, Exception? inner = null)
    : Exception($"{refusal}: {detail}", inner)
{
    public StoreRefusal Refusal { get; } = refusal;

    /// <summary>A path, a version or the like.</summary>
    public string Detail { get; } = detail;
}

public enum StoreRefusal
{
    /// <summary>The folder cannot be created or written (detail: the folder).</summary>
    FolderNotWritable,

    /// <summary>The file is not a SQLite database (detail: the file).</summary>
    NotADatabase,

    /// <summary>The database was written by a newer program (detail: the file).</summary>
    NewerThanProgram,

    /// <summary>Another host uses the folder (detail: the folder).</summary>
    InUse,

    /// <summary>The folder is on a network file system (detail: the folder).</summary>
    NetworkFileSystem,
}
