using System.Globalization;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Sqlite.Opening;
using Fabrique.Data.Storage.Turns;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Storage.Sqlite.Copies;

/// <summary>Examines a copy of the backup, brings it up to date, erases again what was erased since, and only then changes places.</summary>
internal sealed class SqliteRestore(StorageOptions options, FolderLock folderLock, ErasureListFile erasures, TimeProvider time) : IStoreRestore
{
    public async Task<RestoreOutcome> RestoreAsync(string backup, bool replaces, CancellationToken ct)
    {
        if (!File.Exists(backup)) throw new FileNotFoundException(null, backup);
        FileHeader.Check(backup);
        FolderCheck.Prepare(options.Folder);
        folderLock.Take();
        if (File.Exists(options.DatabaseFile) && !replaces) return new RestoreOutcome.AlreadyThere(options.DatabaseFile);
        var copy = options.DatabaseFile + ".restoring";
        try
        {
            DatabaseFiles.Delete(copy);
            File.Copy(backup, copy);
            return await RestoreCopyAsync(copy, ct);
        }
        catch (SqliteException fault) when (StoreFaults.IsOutage(fault))
        {
            return new RestoreOutcome.Damaged([fault.Message]);
        }
        finally
        {
            DatabaseFiles.Delete(copy);
        }
    }

    private async Task<RestoreOutcome> RestoreCopyAsync(string copy, CancellationToken ct)
    {
        var file = StoreFile.At(options, copy);
        using (var looking = new SqliteStoreConnection(file.OpenCopy()))
        {
            if (DatabaseReport.Damages(looking) is { IsEmpty: false } damages) return new RestoreOutcome.Damaged(damages);
        }

        await SchemaUpgrade.RunAsync(file, ct);
        using var connection = new SqliteStoreConnection(file.OpenWriter());
        var erased = EraseAgain(connection);
        var tables = DatabaseReport.Count(connection);
        connection["PRAGMA wal_checkpoint(TRUNCATE)"].Execute();
        connection.Dispose();
        return new RestoreOutcome.Restored(tables, TakePlace(copy), erased);
    }

    /// <remarks>The list stands beside the data and, where they can still be read, in them.</remarks>
    private int EraseAgain(SqliteStoreConnection connection)
    {
        var at = time.GetUtcNow();
        var erased = 0;
        connection["BEGIN IMMEDIATE"].Execute();
        foreach (var response in erasures.Read())
        {
            if (ErasureWriter.Exists(connection, response)) erased++;
            ErasureWriter.Erase(connection, response, at);
        }

        connection["COMMIT"].Execute();
        return erased;
    }

    private string? TakePlace(string copy)
    {
        string? beside = null;
        if (File.Exists(options.DatabaseFile))
        {
            beside = string.Create(CultureInfo.InvariantCulture, $"{options.DatabaseFile}.before-{time.GetUtcNow().UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}");
            DatabaseFiles.Move(options.DatabaseFile, beside);
        }

        File.Move(copy, options.DatabaseFile);
        return beside;
    }
}
