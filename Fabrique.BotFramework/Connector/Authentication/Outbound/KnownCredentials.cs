using System.Collections.Concurrent;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials by audience, kept so that their tokens are too. Never more than a few: who needs more audiences
/// than that fetches their tokens again.</summary>
internal sealed class KnownCredentials
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<(string Audience, string LoginEndpoint, bool ValidateAuthority), ServiceClientCredentials> _known = new();

    public ServiceClientCredentials GetOrAdd(
        string audience, string loginEndpoint, bool validateAuthority, Func<ServiceClientCredentials> make)
    {
        if (_known.TryGetValue((audience, loginEndpoint, validateAuthority), out var found))
            return found;
        if (_known.Count >= Most)
            _known.Clear();
        return _known.GetOrAdd((audience, loginEndpoint, validateAuthority), _ => make());
    }
}
