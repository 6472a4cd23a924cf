using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gives credentials instead of a password.</summary>
[Obsolete("Use ServiceClientCredentialsFactory.")]
public interface IServiceClientCredentialProvider : ICredentialProvider
{
    ServiceClientCredentials GetCredentials();
}
