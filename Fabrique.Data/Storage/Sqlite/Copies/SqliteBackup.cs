using System.Collections.Immutable;
using System.Globalization;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Storage.Sqlite.Copies;

/// <summary>SQLite's online backup: one read transaction, so that turns go on beside it.</summary>
internal sealed class SqliteBackup(StoreFile file, StorageOptions options, TimeProvider time) : IStoreBackup
{
    public Task<BackupReport> BackupAsync(string folder, CancellationToken ct) => Task.Run(() => Backup(folder), ct);

    private BackupReport Backup(string folder)
    {
        Directory.CreateDirectory(folder);
        var partial = Path.Combine(folder, $".fabrique-{Environment.ProcessId}.part");
        try
        {
            var (version, tables) = Copy(partial);
            Examine(partial, tables);
            var path = Path.Combine(folder, Name(version));
            Settle(partial);
            File.Move(partial, path, overwrite: false);
            return new BackupReport(path, version, tables);
        }
        catch (SqliteException fault) when (StoreFaults.IsOutage(fault))
        {
            throw StoreFaults.Unavailable(fault);
        }
        finally
        {
            DatabaseFiles.Delete(partial);
        }
    }

    /// <summary>"fabrique-schema1-20260315T120000Z.db": schema and instant, so that the newest sorts last.</summary>
    private string Name(int version) => string.Create(
        CultureInfo.InvariantCulture, $"fabrique-schema{version}-{time.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}.db");

    /// <remarks>Rows are counted in the same read transaction that the pages come from.</remarks>
    private (int Version, ImmutableSortedDictionary<string, long> Tables) Copy(string path)
    {
        using var source = file.OpenReader();
        using var reading = new SqliteStoreConnection(source);
        return reading.InSnapshot(snapshot =>
        {
            var found = (DatabaseReport.Version(snapshot), DatabaseReport.Count(snapshot));
            using var copy = StoreFile.At(options, path).CreateCopy();
            source.BackupDatabase(copy);
            return found;
        });
    }

    private void Examine(string path, ImmutableSortedDictionary<string, long> expected)
    {
        using var copy = new SqliteStoreConnection(StoreFile.At(options, path).OpenCopy());
        var damages = DatabaseReport.Damages(copy);
        if (!damages.IsEmpty) throw new StoreUnavailableException($"The copy is damaged: {damages[0]}");
        if (!DatabaseReport.Count(copy).SequenceEqual(expected)) throw new StoreUnavailableException("The copy has other counts than the store.");
    }

    /// <summary>On the disk, and for its owner's eyes only.</summary>
    private static void Settle(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var written = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
