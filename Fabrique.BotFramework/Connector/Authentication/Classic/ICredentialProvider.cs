namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's own identity, in the way of older bots.</summary>
[Obsolete("Use ServiceClientCredentialsFactory.")]
public interface ICredentialProvider
{
    Task<bool> IsValidAppIdAsync(string appId);

    /// <returns>Null for an app id that is not the bot's.</returns>
    Task<string> GetAppPasswordAsync(string appId);

    Task<bool> IsAuthenticationDisabledAsync();
}
