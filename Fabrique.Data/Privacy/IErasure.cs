namespace Fabrique.Data.Privacy;

/// <summary>Erases for good: rows, copies of what was typed, and the place where they stood in the file.</summary>
public interface IErasure
{
    /// <returns>The receipt, which is kept too; empty when there was nothing to erase.</returns>
    /// <exception cref="Storage.StoreUnavailableException">Part of it may be left: run it again.</exception>
    Task<ErasureReceipt> EraseAsync(ErasureTarget target, CancellationToken ct);

    /// <summary>Takes bytes of what was erased out of logs and free space, as far as nobody reads them at the moment.</summary>
    /// <returns>False when a reader still needs them: try again later.</returns>
    Task<bool> ScrubAsync(CancellationToken ct);

    /// <summary>All receipts, the newest first.</summary>
    Task<IReadOnlyList<ErasureReceipt>> ListReceiptsAsync(CancellationToken ct);
}
