using Fabrique.Bot.Cards;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Fabrique.Bot.Dialogs;

/// <summary>Something that the bot says first, in somebody's personal conversation.</summary>
internal static class Notice
{
    /// <param name="buttons">What can be said in answer, as many as every channel shows.</param>
    public static DomainWrite.Post To(Person person, string text, IChance chance, params IReadOnlyList<string> buttons)
    {
        var reference = JsonConvert.DeserializeObject<ConversationReference>(person.Reference)!;
        var abilities = ChannelAbilities.Of(new Activity { ChannelId = reference.ChannelId, Conversation = reference.Conversation });
        var message = Messages.Plain(text, buttons, abilities).ApplyConversationReference(reference);
        message.ReplyToId = null;
        message.Id = chance.NewId();
        return new DomainWrite.Post(person.Conversation, message.Id, ActivityJson.Print(message));
    }
}
