using Fabrique.Bot.Cards;
using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Bot.Turns;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Fabrique.Bot.Dialogs;

/// <summary>Channels and group chats: the bot greets there, and speaks with each person in private.</summary>
internal sealed class Gatherings(IPersonReader people, IdeaInvitations invitations)
{
    public static bool IsOne(Activity activity) =>
        activity.Conversation?.IsGroup == true || activity.Conversation?.ConversationType is "channel" or "groupChat";

    public static Task GreetAsync(Talk talk, CancellationToken ct) => talk.SayAsync(talk.Text("Gathering_Greeting"), ct);

    /// <summary>Answers in private, so that nobody's answers stand where others read them.</summary>
    public async Task AnswerAsync(Talk talk, CancellationToken ct)
    {
        var activity = talk.Context.Activity;

        // Nobody to answer in private: a channel that names no sender.
        if (string.IsNullOrEmpty(activity.From?.Id)) return;
        var person = await people.FindAsync(talk.Person, ct);
        var text = await invitations.HearMentionsAsync(talk, ct) ?? talk.Text("Gathering_Private");
        var buttons = new[] { talk.Text("Root_ButtonIdea"), talk.Text("Root_ButtonMyIdeas") };
        talk.Turn.Add(person is null
            ? ToNewConversation(talk, text)
            : Notice.To(person, text, talk.Turn.Chance, buttons));
        await talk.SayAsync(talk.Text("Gathering_Moved", activity.From?.Name ?? ""), ct);
    }

    /// <summary>To somebody with whom the bot has not spoken yet: the conversation is made when it is posted.</summary>
    private static DomainWrite.Post ToNewConversation(Talk talk, string text)
    {
        var incoming = talk.Context.Activity;
        var message = Messages.Plain(text, [], talk.Abilities);
        message.Id = talk.Turn.Chance.NewId();
        message.ChannelId = incoming.ChannelId;
        message.ServiceUrl = incoming.ServiceUrl;
        message.From = incoming.Recipient;
        message.Recipient = incoming.From;
        message.Conversation = new ConversationAccount(tenantId: Tenant(incoming));
        return new DomainWrite.Post($"{incoming.ChannelId}/new/{incoming.From.Id}", message.Id, ActivityJson.Print(message));
    }

    private static string? Tenant(Activity activity) =>
        activity.Conversation.TenantId ?? (activity.TryGetChannelData<TeamsChannelData>(out var teams) ? teams?.Tenant?.Id : null);
}
