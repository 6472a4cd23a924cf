namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets tokens that prove who the bot is. Many callers at once.</summary>
public interface IAuthenticator
{
    Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false);
}
