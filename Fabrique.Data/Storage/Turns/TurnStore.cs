using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>What was stored of turns is remembered, or read alike everywhere; each database commits in its own way.</summary>
internal abstract class TurnStore(ReadPool readers, IResponseReader responses, TurnMemory memory) : ITurnStore
{
    private const string State = "SELECT json, etag FROM bot_state WHERE key = ?1";

    public long Basis => Memory.Basis;

    public abstract bool IsFull { get; }

    public abstract int Waiting { get; }

    protected TurnMemory Memory => memory;

    public abstract Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct);

    public Task<SeenTurn?> FindSeenAsync(string conversation, string activityKey, CancellationToken ct) =>
        memory.KnowsLast(conversation, activityKey, out var seen) ? Task.FromResult(seen) : ReadSeenAsync(conversation, activityKey, ct);

    public Task<Response?> FindResponseAsync(ResponseId id, CancellationToken ct) =>
        memory.Response(id) is { } response ? Task.FromResult<Response?>(response) : responses.FindAsync(id, ct);

    public Task<IReadOnlyDictionary<string, StoredState>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var found = new Dictionary<string, StoredState>(keys.Count, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (memory.State(key) is not { } state) return readers.ReadAsync<IReadOnlyDictionary<string, StoredState>>(connection => ReadState(connection, keys), ct);
            found[key] = state;
        }

        return Task.FromResult<IReadOnlyDictionary<string, StoredState>>(found);
    }

    /// <summary>From the store, whatever is remembered.</summary>
    protected Task<SeenTurn?> ReadSeenAsync(string conversation, string activityKey, CancellationToken ct) =>
        readers.ReadAsync(connection => InboxWriter.Find(connection, conversation, activityKey), ct);

    private static Dictionary<string, StoredState> ReadState(StoreConnection connection, IReadOnlyCollection<string> keys)
    {
        var found = new Dictionary<string, StoredState>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (connection[State].First(ReadState, key) is { } state)
            {
                found[key] = state;
            }
        }

        return found;
    }

    private static StoredState ReadState(StoredRow row) => new(row.GetString(0), row.GetInt64(1));
}
