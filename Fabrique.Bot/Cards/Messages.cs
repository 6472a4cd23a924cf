using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Cards;

/// <summary>Plain text messages, so that nothing that anybody wrote is taken for markup.</summary>
internal static class Messages
{
    /// <summary>A text with buttons under it, or with what can be said where the channel has no buttons.</summary>
    public static Activity Plain(string text, IReadOnlyList<string> buttons, ChannelAbilities abilities)
    {
        var shown = buttons.Count <= abilities.Buttons;
        var message = MessageFactory.Text(shown ? text : WithList(text, buttons), inputHint: InputHints.ExpectingInput);
        message.TextFormat = TextFormatTypes.Plain;
        if (shown && buttons.Count > 0)
        {
            message.SuggestedActions = new SuggestedActions { Actions = [.. buttons.Select(Button)] };
        }

        return message;
    }

    public static string Paragraphs(params IEnumerable<string> texts) => string.Join("\n\n", texts.Where(text => text.Length > 0));

    private static string WithList(string text, IReadOnlyList<string> buttons) =>
        Paragraphs(text, string.Join("\n", buttons.Select(button => $"– {button}")));

    private static CardAction Button(string text) => new() { Type = ActionTypes.ImBack, Title = text, Value = text };
}
