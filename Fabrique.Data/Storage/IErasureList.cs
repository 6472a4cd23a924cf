namespace Fabrique.Data.Storage;

/// <summary>What must be erased again in every backup that is older than its erasure.</summary>
public interface IErasureList
{
    /// <summary>Keeps the list where a restore finds it even when the database is lost; to be called now and then, and after erasures.</summary>
    Task KeepAsync(CancellationToken ct);
}
