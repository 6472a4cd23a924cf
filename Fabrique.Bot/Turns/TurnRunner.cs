using System.Collections.Immutable;
using System.Diagnostics;
using Fabrique.Bot.Texts;
using Fabrique.Data;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Fabrique.Bot.Turns;

/// <summary>Runs one turn: once, in order, all or nothing.</summary>
/// <remarks>Many conversations at once; turns of one conversation wait for each other.</remarks>
public sealed class TurnRunner
{
    private const int MaxAttempts = 8;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly IBot _bot;
    private readonly ITurnStore _store;
    private readonly TurnParts _parts;
    private readonly TurnLocks _locks = new();
    private readonly ILogger<TurnRunner> _log;

    internal TurnRunner(IBot bot, ITurnStore store, TurnParts parts, ILogger<TurnRunner> log)
    {
        _bot = bot;
        _store = store;
        _parts = parts;
        _log = log;
    }

    /// <summary>Lets the bot answer the context's activity, stores the turn whole, and only then tells the replies.</summary>
    /// <exception cref="StoreBusyException">Nothing was kept; try later.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was kept.</exception>
    /// <remarks>When the bot throws, the turn keeps nothing but a kind message with an incident number.</remarks>
    public async Task<TurnOutcome> RunAsync(ITurnContext context, TurnEnvelope envelope, CancellationToken ct)
    {
        var (began, became) = (_parts.Time.GetTimestamp(), "failed");
        try
        {
            var outcome = await RunUntilStoredAsync(context, envelope, ct);
            became = outcome is TurnOutcome.Stored ? "stored" : "repeated";
            return outcome;
        }
        catch (Exception fault) when (fault is StoreBusyException or StoreUnavailableException)
        {
            became = fault is StoreBusyException ? "busy" : "away";
            throw;
        }
        finally
        {
            _parts.Meter.TurnIsOver(began, became);
        }
    }

    public static string ConversationKey(Activity activity) => $"{activity.ChannelId}/{activity.Conversation.Id}";

    private async Task<TurnOutcome> RunUntilStoredAsync(ITurnContext context, TurnEnvelope envelope, CancellationToken ct)
    {
        // Before any work: a crowd that cannot be served costs next to nothing.
        if (_store.IsFull) throw new StoreBusyException(RetryAfter);
        var conversation = ConversationKey(context.Activity);
        using var turn = await _locks.TakeAsync(conversation, ct);
        if (await _store.FindSeenAsync(conversation, envelope.ActivityKey, ct) is { } seen)
        {
            return await RepeatAsync(conversation, seen, ct);
        }

        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var (writes, replies, printed) = await TryAsync(context, conversation, envelope, ct);
            switch (await _store.CommitAsync(writes, ct))
            {
                case CommitResult.Committed:
                    _parts.Signals.Raise(conversation);
                    return new TurnOutcome.Stored(replies, printed, HasPosts(writes));
                case CommitResult.AlreadyDone done:
                    return await RepeatAsync(conversation, done.Seen, ct);
                case CommitResult.Conflict:
                    Log.Conflict(_log, conversation, attempt);
                    _parts.Meter.TurnConflicted();
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        throw new StoreBusyException(RetryAfter);
    }

    private async Task<(TurnWrites Writes, IReadOnlyList<Activity> Replies, string[] Printed)> TryAsync(
        ITurnContext outer, string conversation, TurnEnvelope envelope, CancellationToken ct)
    {
        var (now, basis) = (_parts.Time.GetUtcNow(), _store.Basis);
        var buffer = new ReplyBuffer(_parts.Chance, now);
        var turn = _parts.NewTurn(now);
        using var context = Inner(outer, turn, buffer);
        var (state, domain, read) = await AnswerAsync(context, turn, buffer, ct);
        turn.Seal();
        buffer.Seal();
        PassInvokeResponse(context, outer);
        string[] printed = [.. buffer.Replies.Select(ActivityJson.Print)];
        var outbox = Outbox(outer.Activity, buffer, printed, envelope);
        var writes = new TurnWrites(conversation, envelope.ActivityKey, envelope.Outcome, now, state, domain, outbox) { Basis = basis, Read = read };
        return (writes, buffer.Replies, printed);
    }

    /// <remarks>A context of its own for each attempt: nothing of a lost attempt is seen by the next.</remarks>
    private static TurnContext Inner(ITurnContext outer, Turn turn, ReplyBuffer buffer)
    {
        var context = new TurnContext(outer.Adapter, outer.Activity);
        foreach (var (key, value) in outer.TurnState)
        {
            context.TurnState[key] = value;
        }

        context.TurnState.Set(turn);
        context.OnSendActivities(buffer.KeepAsync);
        return context;
    }

    private async Task<(ImmutableArray<StateWrite> State, ImmutableArray<DomainWrite> Domain, ImmutableArray<StoredRead> Read)> AnswerAsync(
        TurnContext context, Turn turn, ReplyBuffer buffer, CancellationToken ct)
    {
        try
        {
            await _bot.OnTurnAsync(context, ct);
            turn.SaveState();
            return (turn.StateWrites, await turn.DomainWritesAsync(ct), turn.Read);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException or StoreBusyException))
        {
            var incident = _parts.Chance.NewId()[^8..];
            Log.BotFailed(_log, incident, fault.GetType().FullName, fault.StackTrace);
            _parts.Meter.TurnBroke();
            buffer.Clear();
            buffer.Keep(IncidentMessage(context.Activity, incident));
            return ([], [], []);
        }
    }

    private static Activity IncidentMessage(Activity incoming, string incident)
    {
        var language = TextSets.LanguageOf(incoming.Locale);
        var message = MessageFactory.Text(TextSets.Dialogs.Get("Turns_Incident", language, incident));
        message.TextFormat = TextFormatTypes.Plain;
        return message.ApplyConversationReference(incoming.GetConversationReference());
    }

    private static ImmutableArray<OutboxWrite> Outbox(Activity incoming, ReplyBuffer buffer, string[] printed, TurnEnvelope envelope)
    {
        var rows = ImmutableArray.CreateBuilder<OutboxWrite>(printed.Length + 1);
        if (envelope.KeepsIncoming)
        {
            rows.Add(ActivityJson.Row(incoming, OutboxDelivery.History));
        }

        for (var place = 0; place < printed.Length; place++)
        {
            rows.Add(new OutboxWrite(buffer.Replies[place].Id, printed[place], envelope.Delivery));
        }

        return rows.DrainToImmutable();
    }

    private static bool HasPosts(TurnWrites writes)
    {
        foreach (var row in writes.Outbox)
        {
            if (row.Delivery == OutboxDelivery.Connector) return true;
        }

        return writes.Domain.Any(write => write is DomainWrite.Post);
    }

    private static void PassInvokeResponse(TurnContext context, ITurnContext outer)
    {
        if (context.TurnState.TryGetValue(BotAdapter.InvokeResponseKey, out var response))
        {
            outer.TurnState[BotAdapter.InvokeResponseKey] = response;
        }
    }

    private async Task<TurnOutcome> RepeatAsync(string conversation, SeenTurn seen, CancellationToken ct)
    {
        var count = (int)Math.Max(0, seen.Last - seen.First + 1);
        var rows = count == 0 ? [] : await _parts.Conversations.ReadHistoryAsync(conversation, seen.First - 1, count, ct);
        return new TurnOutcome.Repeated(seen.Outcome, [.. rows.Select(row => row.Json)]);
    }
}
