using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Connections;

namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>Examines the data folder, takes it, and brings the schema up to date.</summary>
internal sealed class SqliteOpening(StorageOptions options, FolderLock folderLock, StoreFile file) : StorageOpening
{
    public override async Task OpenAsync(bool exclusive, CancellationToken ct)
    {
        SqliteVersion.Check();
        FolderCheck.Prepare(options.Folder);
        FileHeader.Check(options.DatabaseFile);
        if (exclusive)
        {
            folderLock.Take();
        }

        await SchemaUpgrade.RunAsync(file, ct);
    }
}
