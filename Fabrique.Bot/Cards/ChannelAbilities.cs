using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Cards;

/// <summary>What a channel can show, beside text.</summary>
/// <param name="Cards">Adaptive Cards with inputs.</param>
/// <param name="Buttons">How many buttons under a message; 0 for none.</param>
internal sealed record ChannelAbilities(bool Cards, int Buttons)
{
    private const int MostButtons = 14;

    public static ChannelAbilities Of(Activity activity) =>
        new(
            activity.ChannelId is ChannelIds.Directline or ChannelIds.Webchat or ChannelIds.Emulator or ChannelIds.Msteams,
            MostSuggested(activity.ChannelId, activity.Conversation?.ConversationType));

    private static int MostSuggested(string channel, string? conversationType)
    {
        var count = MostButtons;
        while (count > 0 && !Channel.SupportsSuggestedActions(channel, count, conversationType))
        {
            count--;
        }

        return count;
    }
}
