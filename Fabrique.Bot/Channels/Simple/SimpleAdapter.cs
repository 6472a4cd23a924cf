using System.Collections.Immutable;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Channels.Simple;

/// <summary>Runs the bot on what a page's form sent. It sends nothing itself: the next page is read from what the turn stored.</summary>
internal sealed class SimpleAdapter(TurnRunner runner) : StoredRepliesAdapter
{
    /// <summary>Runs a turn to its end, whether or not the browser still waits.</summary>
    /// <param name="key">The same for a form that is sent twice: it is done once.</param>
    /// <param name="handover">What the person goes on with; they are known to have begun it.</param>
    /// <exception cref="StoreBusyException">Nothing was kept; try later.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was kept.</exception>
    public async Task ProcessAsync(Activity activity, string key, ImmutableArray<ReceivedFile> files, string caller, ResponseId? handover)
    {
        // What was typed is kept as answers; a copy of it beside them would only have to be erased too.
        var envelope = new TurnEnvelope(key, OutboxDelivery.History, KeepsIncoming: false, Outcome: activity.Id);
        using var context = new TurnContext(this, activity);
        ReceivedFile.Put(context, files);
        Caller.Put(context, caller);
        Handover.Put(context, handover);
        await RunPipelineAsync(context, (turn, ct) => runner.RunAsync(turn, envelope, ct), CancellationToken.None);
    }
}
