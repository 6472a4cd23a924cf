using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts in memory, for tests: they only grow. Many callers at once. Pages hold 20.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];

    public MemoryTranscriptStore()
    {
    }

    /// <summary>An update replaces the activity that it is about; of a deleted one only place and time stay.</summary>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_gate)
        {
            var key = (activity.ChannelId, activity.Conversation.Id);
            if (!_transcripts.TryGetValue(key, out var kept))
                _transcripts[key] = kept = [];
            if (!KeptActivities.Change(kept, activity))
                kept.Add(activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_gate)
        {
            var kept = _transcripts.GetValueOrDefault((channelId, conversationId)) ?? [];
            var wanted = kept.Where(activity => startDate == default || activity.Timestamp >= startDate)
                .OrderBy(activity => activity.Timestamp);
            return Task.FromResult(Page(wanted, activity => activity.Id, continuationToken));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_gate)
        {
            var known = _transcripts.Where(transcript => transcript.Key.Channel == channelId)
                .Select(transcript => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = transcript.Key.Conversation,
                    Created = transcript.Value[0].Timestamp ?? default,
                })
                .OrderBy(info => info.Created);
            return Task.FromResult(Page(known, info => info.Id, continuationToken));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_gate)
            _transcripts.Remove((channelId, conversationId));
        return Task.CompletedTask;
    }

    // The token is the id of the last item that was given.
    private static PagedResult<T> Page<T>(IEnumerable<T> all, Func<T, string> id, string continuationToken)
    {
        var rest = continuationToken == null ? all : all.SkipWhile(item => id(item) != continuationToken).Skip(1);
        var items = rest.Take(PageSize).ToArray();
        return new PagedResult<T>
        {
            Items = items,
            ContinuationToken = items.Length == PageSize ? id(items[^1]) : null,
        };
    }
}
