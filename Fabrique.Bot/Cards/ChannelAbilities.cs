using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Cards;

/// <summary>What a channel can show, beside text.</summary>
/// <param name="Cards">Adaptive Cards with inputs.</param>
/// <param name="Buttons">How many buttons under a message; 0 for none.</param>
internal sealed record ChannelAbilities(bool Cards, int Buttons)
{
    /// <summary>The channel that shows one question a page.</summary>
    public const string PagesChannel = "simple";

    /// <summary>The coaches' page that tries a questionnaire: text and buttons, and nothing is kept.</summary>
    public const string Trial = "trial";

    private const int MostButtons = 14;

    /// <summary>Files are put into the person's own storage, once they said yes.</summary>
    public bool AsksBeforeFiles { get; init; }

    /// <summary>A card's button can open a window over the conversation.</summary>
    public bool OpensWindows { get; init; }

    /// <summary>A question is a page of its own, with proper fields.</summary>
    public bool Pages { get; init; }

    public static ChannelAbilities Of(Activity activity) =>
        new(
            activity.ChannelId is ChannelIds.Directline or ChannelIds.Webchat or ChannelIds.Emulator or ChannelIds.Msteams,
            MostSuggested(activity.ChannelId, activity.Conversation?.ConversationType))
        {
            AsksBeforeFiles = activity.ChannelId is ChannelIds.Msteams,
            OpensWindows = activity.ChannelId is ChannelIds.Msteams,
            Pages = activity.ChannelId is PagesChannel,
        };

    private static int MostSuggested(string channel, string? conversationType)
    {
        // The Bot Framework has no such channels: their pages are our own.
        if (channel is PagesChannel or Trial)
        {
            return MostButtons;
        }

        var count = MostButtons;
        while (count > 0 && !Channel.SupportsSuggestedActions(channel, count, conversationType))
        {
            count--;
        }

        return count;
    }
}
