using System.Security.Cryptography;
using System.Text;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Fabrique.Bot.Dialogs;

/// <summary>Remembers how to write first to people whom a channel knows by name: agents in Teams.</summary>
internal sealed class Acquaintance(IPersonReader people)
{
    private const string Property = "acquaintance";

    /// <summary>Keeps the way to the person where it is new or changed; within a personal conversation only.</summary>
    public async Task RememberAsync(Talk talk, CancellationToken ct)
    {
        var activity = talk.Context.Activity;
        if (activity.ChannelId != ChannelIds.Msteams || Gatherings.IsOne(activity) || string.IsNullOrEmpty(activity.From?.Id))
        {
            return;
        }

        var reference = Reference(activity);
        var known = talk.Turn.Conversation.CreateProperty<string>(Property);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{talk.Language} {reference}")))[..16];
        if (await known.GetAsync(talk.Context, null, ct) == mark)
        {
            return;
        }

        await known.SetAsync(talk.Context, mark, ct);
        await KeepAsync(talk, reference, ct);
    }

    /// <summary>"Ne plus me le rappeler", or the contrary.</summary>
    public async Task WantRemindersAsync(Talk talk, bool areWanted, CancellationToken ct)
    {
        if (await people.FindAsync(talk.Person, ct) is { } person)
        {
            talk.Turn.Add(new DomainWrite.PutPerson(person with { StopsReminders = !areWanted, UpdatedAt = talk.Turn.Now }));
        }
    }

    private async Task KeepAsync(Talk talk, string reference, CancellationToken ct)
    {
        var before = await people.FindAsync(talk.Person, ct);
        var conversation = $"{talk.Context.Activity.ChannelId}/{talk.Context.Activity.Conversation.Id}";
        talk.Turn.Add(new DomainWrite.PutPerson(new Person(talk.Person, conversation, reference, talk.Language, talk.Turn.Now)
        {
            StopsReminders = before?.StopsReminders ?? false,
        }));
    }

    /// <summary>Where to post, without what belongs to one message, without the person's name, and without what nobody knows the meaning of.</summary>
    private static string Reference(Activity activity)
    {
        var reference = activity.GetConversationReference();
        reference.ActivityId = null;
        var conversation = reference.Conversation;
        reference.Conversation = new ConversationAccount(
            conversation.IsGroup, conversation.ConversationType, conversation.Id, conversation.Name, tenantId: conversation.TenantId);
        reference.Bot = reference.Bot is null ? null : new ChannelAccount(reference.Bot.Id, reference.Bot.Name, reference.Bot.Role);
        reference.User = new ChannelAccount(id: activity.From.Id, aadObjectId: activity.From.AadObjectId);
        return JsonConvert.SerializeObject(reference, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
    }
}
