using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Keys of issuers for callers that keep nothing between two requests: they live as long as the client that
/// fetches them.</summary>
internal static class KnownIssuers
{
    // The addresses come from the bot's settings: two clouds, and the emulator's.
    private const int Most = 16;

    private static readonly HttpClient Shared =
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false });

    private static readonly ConditionalWeakTable<HttpClient, ConcurrentDictionary<string, SigningKeys>> Known = [];

    public static SigningKeys At(string metadataUrl, HttpClient client)
    {
        client ??= Shared;
        var keys = Known.GetValue(client, _ => new());
        if (keys.Count >= Most)
            keys.Clear();
        return keys.GetOrAdd(metadataUrl, address => new SigningKeys(address, () => client, TimeProvider.System, NullLogger.Instance));
    }
}
