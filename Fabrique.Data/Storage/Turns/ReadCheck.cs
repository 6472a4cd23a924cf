using System.Diagnostics;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>Whether what a turn went by still stands.</summary>
internal static class ReadCheck
{
    public const string StateMoved = "SELECT count(*) FROM (SELECT 1) one WHERE NOT EXISTS (SELECT 1 FROM bot_state WHERE key = ?1 AND etag = ?2)";
    public const string ResponseMoved = "SELECT count(*) FROM (SELECT 1) one WHERE NOT EXISTS (SELECT 1 FROM response WHERE id = ?1 AND version = ?2)";

    /// <returns>False when it moved.</returns>
    public static bool Stands(StoreConnection connection, StoredRead read) => read switch
    {
        StoredRead.OfState state => connection[StateMoved].CountsNone(state.Key, state.ETag),
        StoredRead.OfResponse response => connection[ResponseMoved].CountsNone(response.Id.Value, response.Version),
        _ => throw new UnreachableException(),
    };
}
