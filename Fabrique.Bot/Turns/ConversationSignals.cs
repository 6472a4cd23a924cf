using System.Runtime.InteropServices;

namespace Fabrique.Bot.Turns;

/// <summary>Wakes those who wait for news of a conversation, within this process.</summary>
/// <remarks>A signal says "look again", not what to see: several before a look count as one. Many callers at once.</remarks>
public sealed class ConversationSignals
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<ConversationSubscription>> _subscriptions = [];

    /// <summary>Another host stored something that waits to be posted to a connector.</summary>
    public event Action? Posts;

    /// <summary>Wakes every subscriber of <paramref name="conversation"/> ("{channel id}/{conversation id}"); call it after the commit.</summary>
    public void Raise(string conversation)
    {
        lock (_lock)
        {
            if (!_subscriptions.TryGetValue(conversation, out var subscriptions)) return;
            foreach (var subscription in subscriptions) subscription.Wake();
        }
    }

    /// <summary>Wakes every subscriber: any conversation may have moved.</summary>
    public void RaiseAll()
    {
        lock (_lock)
        {
            foreach (var subscription in _subscriptions.Values.SelectMany(all => all)) subscription.Wake();
        }
    }

    public void RaisePosts() => Posts?.Invoke();

    /// <summary>Hears of commits from now on; subscribe first, then read, and nothing is missed.</summary>
    public ConversationSubscription Subscribe(string conversation)
    {
        var subscription = new ConversationSubscription(this, conversation);
        lock (_lock)
        {
            ref var subscriptions = ref CollectionsMarshal.GetValueRefOrAddDefault(_subscriptions, conversation, out _);
            (subscriptions ??= []).Add(subscription);
        }

        return subscription;
    }

    internal void Remove(ConversationSubscription subscription)
    {
        lock (_lock)
        {
            if (!_subscriptions.TryGetValue(subscription.Conversation, out var subscriptions)) return;
            subscriptions.Remove(subscription);
            if (subscriptions.Count == 0) _subscriptions.Remove(subscription.Conversation);
        }
    }
}

/// <summary>One who waits for news of a conversation; dispose it to stop.</summary>
public sealed class ConversationSubscription : IDisposable
{
    private readonly ConversationSignals _signals;
    private readonly SemaphoreSlim _news = new(0, 1);

    internal ConversationSubscription(ConversationSignals signals, string conversation)
    {
        _signals = signals;
        Conversation = conversation;
    }

    internal string Conversation { get; }

    /// <summary>Returns true when the conversation was raised since the last wait, false after <paramref name="atMost"/>.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => _news.WaitAsync(atMost, ct);

    public void Dispose() => _signals.Remove(this);

    /// <summary>Only called under the signals' lock, so the count cannot pass one.</summary>
    internal void Wake()
    {
        if (_news.CurrentCount == 0) _news.Release();
    }
}
