namespace Fabrique.Data.Privacy;

/// <summary>What the store does for things that have reached their age; each returns what it took away.</summary>
/// <remarks>In small steps, so that turns go on between them. Done again, it finds nothing.</remarks>
public interface IRetentionStore
{
    /// <summary>Begins a run; dispose the result when it is over.</summary>
    /// <returns>Null while another host of the same store is at it.</returns>
    Task<IAsyncDisposable?> TryBeginAsync(CancellationToken ct);

    /// <summary>Takes from answers whatever could name somebody: free text, personal answers, hours, keys and conversations.</summary>
    /// <param name="before">Of responses that ended earlier.</param>
    Task<ErasureReceipt> AnonymiseAsync(DateTimeOffset before, CancellationToken ct);

    /// <summary>Removes personal answers (how to call somebody back) of participants.</summary>
    Task<ErasureReceipt> ForgetContactsAsync(DateTimeOffset before, CancellationToken ct);

    /// <summary>Erases responses in progress that nobody changed since.</summary>
    Task<ErasureReceipt> EraseDraftsAsync(DateTimeOffset before, CancellationToken ct);

    /// <summary>Leaves of ideas whose call closed earlier only what <paramref name="kept"/> names.</summary>
    /// <param name="kept">Questions whose answers stay.</param>
    Task<ErasureReceipt> ReduceIdeasAsync(DateTimeOffset before, IReadOnlySet<string> kept, CancellationToken ct);

    /// <summary>Removes copies of what was typed and said.</summary>
    Task<ErasureReceipt> ForgetMessagesAsync(DateTimeOffset before, CancellationToken ct);

    Task KeepReceiptAsync(ErasureReceipt receipt, CancellationToken ct);
}
