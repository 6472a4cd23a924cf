using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot in a cloud whose login address is given.</summary>
internal sealed class PrivateCloudAppCredentials(
    string appId, string password, string scope, string loginEndpoint, bool validateAuthority, HttpClient client, ILogger logger)
    : MicrosoftAppCredentials(appId, password, client, logger, scope)
{
    public override string OAuthEndpoint => loginEndpoint;

    public override bool ValidateAuthority => validateAuthority;
}
