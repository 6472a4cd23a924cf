namespace Microsoft.Bot.Schema;

/// <summary>The sign-in part of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
    public AdaptiveCardAuthentication()
    {
    }
}
