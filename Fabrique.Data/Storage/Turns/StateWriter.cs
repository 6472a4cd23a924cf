using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>Bot state, where its tag still is the one that the turn read.</summary>
internal static class StateWriter
{
    public const string Update = "UPDATE bot_state SET json = ?2, etag = etag + 1 WHERE key = ?1 AND etag = ?3";

    // The first tag is the instant: a document that was deleted and made again never has a tag that somebody read before.
    public const string Insert = "INSERT INTO bot_state (key, json, etag) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO NOTHING";
    private const string Delete = "DELETE FROM bot_state WHERE key = ?1 AND etag = ?2";
    private const string Count = "SELECT count(*) FROM bot_state WHERE key = ?1";

    /// <returns>False when the document moved.</returns>
    public static bool Write(StoreConnection connection, StateWrite state, DateTimeOffset at) => state switch
    {
        { Json: null, ExpectedETag: null } => connection[Count].CountsNone(state.Key),
        { Json: null, ExpectedETag: { } tag } => connection[Delete].ChangesOne(state.Key, tag),
        { Json: { } json, ExpectedETag: null } => connection[Insert].ChangesOne(state.Key, json, Stored.From(at)),
        { Json: { } json, ExpectedETag: { } tag } => connection[Update].ChangesOne(state.Key, json, tag),
    };
}
