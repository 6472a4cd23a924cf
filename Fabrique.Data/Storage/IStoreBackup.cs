using System.Collections.Immutable;

namespace Fabrique.Data.Storage;

/// <summary>Copies the whole store into one file, for the <c>backup</c> command.</summary>
public interface IStoreBackup
{
    /// <summary>Writes a copy of one instant into <paramref name="folder"/>, examines it, and only then gives it its name.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read, or the copy is not what was read; no file is left.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <remarks>Works beside a running host, whose turns go on meanwhile.</remarks>
    Task<BackupReport> BackupAsync(string folder, CancellationToken ct);
}

/// <summary>A copy that was examined.</summary>
/// <param name="Tables">Rows of each table, by name; the same in the store at that instant and in the copy.</param>
public sealed record BackupReport(string File, int SchemaVersion, ImmutableSortedDictionary<string, long> Tables);
