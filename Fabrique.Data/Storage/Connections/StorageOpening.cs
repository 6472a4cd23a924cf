namespace Fabrique.Data.Storage.Connections;

/// <summary>Examines where the store is kept, takes it, and brings its schema up to date.</summary>
internal abstract class StorageOpening
{
    /// <param name="exclusive">True for a host, false for a command beside one.</param>
    public abstract Task OpenAsync(bool exclusive, CancellationToken ct);
}
