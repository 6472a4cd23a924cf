namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>A lock file that one host holds for as long as it lives; the system gives it back when the host dies.</summary>
internal sealed class FolderLock(StorageOptions options) : IDisposable
{
    private FileStream? _held;

    /// <exception cref="StoreRefusedException">Another host holds it.</exception>
    public void Take()
    {
        try
        {
            _held ??= new FileStream(options.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault)
        {
            throw new StoreRefusedException(StoreRefusal.InUse, options.Folder, fault);
        }
    }

    public void Dispose() => _held?.Dispose();
}
