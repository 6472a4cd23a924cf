using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An older bot's identity, as the check of senders asks for it.</summary>
[Obsolete("Serves JwtTokenValidation.")]
internal sealed class ProvidedCredentials(ICredentialProvider provider) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        provider.IsValidAppIdAsync(appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        provider.IsAuthenticationDisabledAsync();

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Senders are checked without the bot's own token.");
}
