using Fabrique.Data.Storage.Sqlite.Connections;
using Fabrique.Data.Storage.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Storage.Sqlite.Turns;

/// <summary>Turns go through the one writer; what was stored is read beside it.</summary>
internal sealed class SqliteTurnStore(StoreWriter writer, ReadPool readers) : ITurnStore
{
    private const string State = "SELECT json, etag FROM bot_state WHERE key = ?1";

    public Task<CommitResult> CommitAsync(TurnWrites writes, CancellationToken ct) =>
        writer.WriteAsync(connection => TurnWriter.Write(connection, writes), ct);

    public Task<SeenTurn?> FindSeenAsync(string conversation, string activityKey, CancellationToken ct) =>
        readers.ReadAsync(connection => InboxWriter.Find(connection, conversation, activityKey), ct);

    public Task<IReadOnlyDictionary<string, StoredState>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken ct) =>
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

    private static StoredState ReadState(SqliteDataReader row) => new(row.GetString(0), row.GetInt64(1));
}
