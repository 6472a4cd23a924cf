using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>What Teams does in its own way, made what every channel does: a mention of the bot is no part of the text; the language stands in an entity.</summary>
internal static class IncomingTeams
{
    public static void Settle(Activity activity)
    {
        if (activity.ChannelId != ChannelIds.Msteams) return;
        if (activity.Type == ActivityTypes.Message && activity.Recipient?.Id is not null && activity.Entities is not null)
        {
            activity.RemoveRecipientMention();
        }

        if (string.IsNullOrEmpty(activity.Locale)) activity.Locale = ClientLocale(activity);
    }

    private static string? ClientLocale(Activity activity) => activity.Entities?
        .FirstOrDefault(entity => entity?.Type == "clientInfo")?
        .Properties?["locale"] is JValue { Value: string locale } ? locale : null;
}
