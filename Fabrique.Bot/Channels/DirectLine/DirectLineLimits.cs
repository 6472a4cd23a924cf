using System.Net;
using System.Threading.RateLimiting;
using Fabrique.Bot.Turns;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>How much one address or conversation may ask, see <see cref="DirectLineOptions"/>.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options) : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StreamRetry = TimeSpan.FromSeconds(15);

    private readonly PartitionedRateLimiter<string> _conversations = PerMinute(options.Value.ConversationsPerAddressAndMinute);
    private readonly PartitionedRateLimiter<string> _messages = PerMinute(options.Value.MessagesPerConversationAndMinute);
    private readonly PartitionedRateLimiter<string> _conversationStreams = AtOnce(options.Value.StreamsPerConversation);
    private readonly PartitionedRateLimiter<string> _streams = AtOnce(options.Value.Streams);

    /// <summary>Counts a conversation that <paramref name="address"/> begins; an error when it begins too many.</summary>
    public DirectLineError? BeginConversation(IPAddress? address) =>
        Count(_conversations, Caller.Neighbourhood(address), "Too many conversations were begun from this address in a minute.");

    /// <summary>Counts an activity of <paramref name="conversation"/>; an error when it sends too many.</summary>
    public DirectLineError? SendActivity(string conversation) =>
        Count(_messages, conversation, "Too many messages were sent in a minute.");

    /// <summary>Counts a stream until <paramref name="place"/> is disposed; an error when too many are open.</summary>
    public DirectLineError? OpenStream(string conversation, out IDisposable? place)
    {
        place = null;
        var host = _streams.AttemptAcquire("host");
        if (!host.IsAcquired) return DirectLineError.HostFull;
        var mine = _conversationStreams.AttemptAcquire(conversation);
        place = new Place(host, mine);
        if (mine.IsAcquired) return null;
        place.Dispose();
        return DirectLineError.TooMany("Too many streams of this conversation are open.", StreamRetry);
    }

    public async ValueTask DisposeAsync()
    {
        await _conversations.DisposeAsync();
        await _messages.DisposeAsync();
        await _conversationStreams.DisposeAsync();
        await _streams.DisposeAsync();
    }

    private static PartitionedRateLimiter<string> PerMinute(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = permits, Window = Minute, QueueLimit = 0 }));

    private static PartitionedRateLimiter<string> AtOnce(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new() { PermitLimit = permits, QueueLimit = 0 }));

    private static DirectLineError? Count(PartitionedRateLimiter<string> limiter, string key, string message)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return null;
        return DirectLineError.TooMany(message, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute);
    }

    private sealed class Place(RateLimitLease host, RateLimitLease mine) : IDisposable
    {
        public void Dispose()
        {
            mine.Dispose();
            host.Dispose();
        }
    }
}
