using Fabrique.Data.Storage;

namespace Fabrique.Bot.Turns;

/// <summary>Wakes this host's streams and its outbox for what other hosts of the same store commit.</summary>
internal sealed class NodeNews(IStoreNews news, ConversationSignals signals) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => news.ListenAsync(Hear, stoppingToken);

    private void Hear(StoreNews heard)
    {
        if (heard.Conversation is { } conversation) signals.Raise(conversation);
        else signals.RaiseAll();
        if (heard.HasPosts) signals.RaisePosts();
    }
}
