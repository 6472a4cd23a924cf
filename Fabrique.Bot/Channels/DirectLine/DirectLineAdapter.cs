using System.Collections.Immutable;
using Fabrique.Bot.Turns;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Runs the bot on Direct Line activities. It sends nothing itself: the turn is stored with its replies,
/// and the conversation's streams and polls read them from there.</summary>
internal sealed class DirectLineAdapter(TurnRunner runner, HandoverTickets handovers) : StoredRepliesAdapter
{
    /// <summary>Runs a turn to its end, whether or not the client still listens.</summary>
    /// <returns>The id of the activity: the first one's when it was sent before.</returns>
    /// <exception cref="StoreBusyException">Nothing was kept; try later.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was kept.</exception>
    /// <param name="caller">See <see cref="Caller"/>.</param>
    public async Task<string> ProcessAsync(Activity activity, string key, ImmutableArray<ReceivedFile> files, string caller)
    {
        if (!files.IsEmpty) activity.Attachments = [.. files.Select(Named)];
        var envelope = new TurnEnvelope(key, OutboxDelivery.History, KeepsIncoming: true, Outcome: activity.Id);
        var answered = activity.Id;
        using var context = new TurnContext(this, activity);
        ReceivedFile.Put(context, files);
        Caller.Put(context, caller);
        Handover.Put(context, handovers.Take(activity));
        await RunPipelineAsync(
            context,
            async (turn, ct) =>
            {
                if (await runner.RunAsync(turn, envelope, ct) is TurnOutcome.Repeated repeated) answered = repeated.Outcome;
            },
            CancellationToken.None);
        return answered;
    }

    /// <summary>The history names a file; the file itself is kept with the answer, or not at all.</summary>
    private static Attachment Named(ReceivedFile file) => new() { ContentType = FileKind.Unknown.ContentType, Name = file.Name };
}
