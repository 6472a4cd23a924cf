using Fabrique.Bot.Texts;
using Fabrique.Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Dialogs;

/// <summary>A person's language: their choice, else the channel's, else French.</summary>
internal static class Languages
{
    private const string Property = "language";

    public static async Task<Talk> TalkAsync(ITurnContext context, CancellationToken ct)
    {
        var turn = Turn.Of(context);
        var chosen = await turn.Conversation.CreateProperty<string>(Property).GetAsync(context, null, ct);
        return new Talk(context, turn, chosen ?? OfChannel(context.Activity));
    }

    public static async Task ChooseAsync(Talk talk, string language, CancellationToken ct)
    {
        await talk.Turn.Conversation.CreateProperty<string>(Property).SetAsync(talk.Context, language, ct);
        talk.Language = language;
    }

    private static string OfChannel(Activity activity) =>
        TextSets.LanguageOf(activity.Locale);
}
