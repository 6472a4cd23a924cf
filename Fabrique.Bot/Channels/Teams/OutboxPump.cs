using System.Diagnostics;
using Fabrique.Bot.Operations;
using Fabrique.Bot.Turns;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Posts stored replies to the channel's connector: in order within a conversation, again until they arrive or are given up.</summary>
internal sealed class OutboxPump(
    IOutboxReader outbox,
    ConnectorPost connector,
    OutboxBell bell,
    ConversationSignals signals,
    TimeProvider time,
    HostMeter meter,
    ILogger<OutboxPump> log) : BackgroundService
{
    private const int BatchSize = 256;

    /// <summary>Conversations that are posted to at once: one that hangs does not hold up the others.</summary>
    private const int AtOnce = 8;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WaitWhilePutOff = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenChores = TimeSpan.FromMinutes(1);

    private DateTimeOffset _choresDue;

    /// <summary>Set by the posts of a round; something will be due soon.</summary>
    private volatile bool _isPutOff;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signals.Posts += bell.Ring;
        while (!stoppingToken.IsCancellationRequested)
        {
            var delivered = await TryDeliverAsync(stoppingToken);
            if (!delivered)
            {
                await ((Task)bell.WaitAsync(_isPutOff ? WaitWhilePutOff : LongestWait, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>True when something left, so that there may be more.</returns>
    private async Task<bool> TryDeliverAsync(CancellationToken ct)
    {
        try
        {
            await DoChoresAsync(ct);
            var left = 0;
            var conversations = (await outbox.ReadPendingAsync(BatchSize, ct)).GroupBy(row => row.Conversation).ToList();
            var counts = await outbox.CountAsync(ct);
            meter.OutboxIs(counts);
            _isPutOff &= counts.Waiting > 0;
            var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
            await Parallel.ForEachAsync(conversations, limits, async (rows, token) => Interlocked.Add(ref left, await DeliverAsync(rows, token)));
            return left > 0;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or StoreBusyException || fault is OperationCanceledException && ct.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <returns>How many left; the first one that stays keeps back those behind it.</returns>
    private async Task<int> DeliverAsync(IEnumerable<PendingDelivery> rows, CancellationToken ct)
    {
        var left = 0;
        foreach (var row in rows)
        {
            if (!await DeliverAsync(row, ct)) break;
            left++;
        }

        return left;
    }

    /// <returns>True when the next reply of the conversation may leave.</returns>
    private async Task<bool> DeliverAsync(PendingDelivery row, CancellationToken ct)
    {
        var posting = await connector.TryAsync(row, ct);
        var now = time.GetUtcNow();
        switch (posting)
        {
            case Posting.Done:
                await outbox.MarkDeliveredAsync(row.Conversation, row.Sequence, now, ct);
                return true;
            case Posting.Later later:
                Log.PutOff(log, row.Conversation, row.Sequence, row.Attempts + 1, later.Why);
                await outbox.MarkFailedAsync(row.Conversation, row.Sequence, now, ct, now + later.RetryAfter);
                _isPutOff = true;
                return false;
            case Posting.Never never:
                Log.Dead(log, row.Conversation, row.Sequence, never.Why);
                await outbox.MarkDeadAsync(row.Conversation, row.Sequence, now, ct);
                return true;
            case Posting.Unreachable:
                Log.Unreachable(log, row.Conversation);
                await outbox.MarkUnreachableAsync(row.Conversation, now, ct);
                return false;
            default:
                throw new UnreachableException();
        }
    }

    private async Task DoChoresAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now < _choresDue) return;
        _choresDue = now + BetweenChores;
        if (await outbox.ExpireAsync(ct) is > 0 and var expired) Log.Expired(log, expired);
    }
}
