using Fabrique.Data.Storage;

namespace Fabrique.Data.Privacy;

/// <summary>The daily job: takes away what has reached its age, and leaves a receipt.</summary>
public sealed class Retention(IRetentionStore store, IErasure erasure, IErasureList list, TimeProvider time)
{
    /// <summary>A day, and one for a host that was away.</summary>
    private static readonly TimeSpan SinceLastRun = TimeSpan.FromDays(2);

    /// <returns>Receipts of what was taken away; none when nothing had reached its age, or when another host is at it.</returns>
    /// <exception cref="StoreUnavailableException">Part of it is done; the next run goes on.</exception>
    public async Task<IReadOnlyList<ErasureReceipt>> RunAsync(CancellationToken ct)
    {
        await using var run = await store.TryBeginAsync(ct);
        return run is null ? [] : await CleanAsync(ct);
    }

    private async Task<IReadOnlyList<ErasureReceipt>> CleanAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        ErasureReceipt[] all =
        [
            await store.ForgetContactsAsync(RetentionRules.Contacts(now), ct),
            await store.ForgetMessagesAsync(RetentionRules.Messages(now), ct),
            await store.EraseDraftsAsync(RetentionRules.Drafts(now), ct),
            await store.AnonymiseAsync(RetentionRules.Answers(now), ct),
            await store.ReduceIdeasAsync(RetentionRules.Ideas(now), RetentionRules.KeptOfIdeas, ct),
        ];
        var receipts = all.Where(receipt => !receipt.IsEmpty).ToList();
        foreach (var receipt in receipts) await store.KeepReceiptAsync(receipt, ct);
        if (receipts.Count > 0 || await WasErasedAsync(now, ct)) await erasure.ScrubAsync(ct);
        await list.KeepAsync(ct);
        return receipts;
    }

    /// <summary>What people erase themselves goes at once with its bytes; a host that stopped in that moment left some.</summary>
    private async Task<bool> WasErasedAsync(DateTimeOffset now, CancellationToken ct) =>
        (await erasure.ListReceiptsAsync(ct)).Any(receipt => receipt.At > now - SinceLastRun);
}
