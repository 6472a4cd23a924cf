using System.Security.Claims;
using Fabrique.Bot.Turns;
using Fabrique.Data.Storage;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>Posts stored replies to the channel's connector: in order within a conversation, again until they arrive.</summary>
internal sealed class OutboxPump(
    IOutboxReader outbox,
    BotFrameworkAuthentication authentication,
    ServiceUrlGuard guard,
    OutboxBell bell,
    TimeProvider time,
    ILogger<OutboxPump> log) : BackgroundService
{
    private const int BatchSize = 64;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var delivered = await TryDeliverAsync(stoppingToken);
            if (!delivered)
            {
                await ((Task)bell.WaitAsync(LongestWait, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>True when something left, so that there may be more.</returns>
    private async Task<bool> TryDeliverAsync(CancellationToken ct)
    {
        try
        {
            var any = false;
            var blocked = new HashSet<string>();
            foreach (var row in await outbox.ReadPendingAsync(BatchSize, ct))
            {
                if (blocked.Contains(row.Conversation))
                {
                    continue;
                }

                if (await DeliverAsync(row, ct))
                {
                    any = true;
                }
                else
                {
                    blocked.Add(row.Conversation);
                }
            }

            return any;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or StoreBusyException)
        {
            return false;
        }
    }

    private async Task<bool> DeliverAsync(PendingDelivery row, CancellationToken ct)
    {
        try
        {
            var activity = ActivityJson.Parse(row.Json);
            guard.Check(activity.ServiceUrl);
            await PostAsync(activity, ct);
            await outbox.MarkDeliveredAsync(row.Conversation, row.Sequence, time.GetUtcNow(), ct);
            return true;
        }
        // Whatever is wrong with one reply, the others still leave, and the host goes on.
        catch (Exception fault) when (!ct.IsCancellationRequested && fault is not (StoreUnavailableException or StoreBusyException))
        {
            Turns.Log.DeliveryFailed(log, row.Conversation, fault.GetType().Name);
            await outbox.MarkFailedAsync(row.Conversation, row.Sequence, time.GetUtcNow(), ct);
            return false;
        }
    }

    private async Task PostAsync(Activity activity, CancellationToken ct)
    {
        var factory = authentication.CreateConnectorFactory(new ClaimsIdentity());
        using var client = await factory.CreateAsync(activity.ServiceUrl, authentication.GetOriginatingAudience(), ct);
        if (string.IsNullOrEmpty(activity.ReplyToId))
        {
            await client.Conversations.SendToConversationAsync(activity, ct);
        }
        else
        {
            await client.Conversations.ReplyToActivityAsync(activity, ct);
        }
    }
}
