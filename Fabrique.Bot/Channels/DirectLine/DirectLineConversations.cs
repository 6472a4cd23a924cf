using Fabrique.Data.Storage;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>The conversations that the store knows of this channel.</summary>
internal sealed class DirectLineConversations(IConversationStore store, TimeProvider time, ILogger<DirectLineConversations> logger)
{
    public const string Channel = Microsoft.Bot.Connector.Channels.Directline;

    /// <summary>How store and signals name the conversation.</summary>
    public static string Key(string id) => $"{Channel}/{id}";

    /// <summary>True when it began now, false when it went on.</summary>
    public async Task<bool> BeginAsync(string id, string user, CancellationToken ct)
    {
        // Looked for first: most calls go on, and a read costs the one writer nothing.
        if (await ExistsAsync(id, ct) || !await store.CreateAsync(Key(id), user, time.GetUtcNow(), ct)) return false;
        Log.ConversationBegan(logger, id);
        return true;
    }

    public Task<bool> ExistsAsync(string id, CancellationToken ct) => store.ExistsAsync(Key(id), ct);
}
