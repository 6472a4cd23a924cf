using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>What was stored of turns is read alike everywhere; each database commits in its own way.</summary>
internal abstract class TurnStore(ReadPool readers, IResponseReader responses) : ITurnStore
{
    private const string State = "SELECT json, etag FROM bot_state WHERE key = ?1";

    public abstract long Basis { get; }

    public abstract bool IsFull { get; }

    public abstract int Waiting { get; }

    public abstract Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct);

    public virtual Task<SeenTurn?> FindSeenAsync(string conversation, string activityKey, CancellationToken ct) =>
        readers.ReadAsync(connection => InboxWriter.Find(connection, conversation, activityKey), ct);

    public virtual Task<Response?> FindResponseAsync(ResponseId id, CancellationToken ct) => responses.FindAsync(id, ct);

    public virtual Task<IReadOnlyDictionary<string, StoredState>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyDictionary<string, StoredState>>(connection => ReadState(connection, keys), ct);

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
