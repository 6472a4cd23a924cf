using System.Collections.Concurrent;

namespace Fabrique.Bot.Turns;

/// <summary>One turn at a time for a conversation, in this process. Across processes the store decides.</summary>
internal sealed class TurnLocks
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();

    /// <summary>Conversations with a turn under way.</summary>
    public int Count => _entries.Count;

    /// <summary>Waits for the conversation's turn; dispose the result to pass it on.</summary>
    public async Task<IDisposable> TakeAsync(string conversation, CancellationToken ct)
    {
        var entry = Join(conversation);
        try
        {
            await entry.Gate.WaitAsync(ct);
            return new Held(this, conversation, entry);
        }
        catch
        {
            Leave(conversation, entry);
            throw;
        }
    }

    private Entry Join(string conversation)
    {
        while (true)
        {
            var entry = _entries.GetOrAdd(conversation, _ => new Entry());
            lock (entry)
            {
                if (entry.Users >= 0)
                {
                    entry.Users++;
                    return entry;
                }
            }
        }
    }

    private void Leave(string conversation, Entry entry)
    {
        lock (entry)
        {
            if (--entry.Users == 0)
            {
                // Marked as gone, so that nobody joins an entry that is no longer in the dictionary.
                entry.Users = -1;
                _entries.TryRemove(conversation, out _);
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>Holders and waiters; -1 once removed. Guarded by a lock on the entry.</summary>
        public int Users { get; set; }
    }

    private sealed class Held(TurnLocks owner, string conversation, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Gate.Release();
            owner.Leave(conversation, entry);
        }
    }
}
