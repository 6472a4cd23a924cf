using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Tells whether a turn was sent by a parent bot, for which this one is a skill.</summary>
internal static class SkillClaims
{
    private const string Version = "ver";
    private const string AuthorizedParty = "azp";
    private const string AnonymousSkill = "AnonymousSkill";

    public static bool CalledByBot(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) is ClaimsIdentity identity && Of(identity);

    // Another application's token for us: a channel's token names the Bot Framework, our own names us twice.
    private static bool Of(ClaimsIdentity identity)
    {
        var version = identity.FindFirst(Version)?.Value;
        var audience = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        if (identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value == AnonymousSkill)
            return true;
        if (version == null
            || audience is null or AuthenticationConstants.ToChannelFromBotOAuthScope
                or GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope)
        {
            return false;
        }

        var party = version == "2.0" ? AuthorizedParty : AuthenticationConstants.AppIdClaim;
        var caller = identity.FindFirst(party)?.Value;
        return !string.IsNullOrEmpty(caller) && caller != audience;
    }
}
