using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps the activities of conversations.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <returns>Activities at or after <paramref name="startDate"/>; none for a conversation that is not known.</returns>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default);

    /// <returns>The conversations of a channel.</returns>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null);

    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
