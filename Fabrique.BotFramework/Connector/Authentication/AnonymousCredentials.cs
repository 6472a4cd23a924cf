using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Proves nothing: for a bot without an app id.</summary>
internal sealed class AnonymousCredentials : ServiceClientCredentials
{
    public static readonly AnonymousCredentials Instance = new();
}
