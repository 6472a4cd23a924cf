using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Dialogs;

/// <summary>The response that a conversation is about: remembered in its state, so that it is gone on with, here or in another way.</summary>
internal static class Feedbacks
{
    private const string Property = "feedback";

    public static async Task<ResponseId?> OfAsync(Talk talk, CancellationToken ct) =>
        await Accessor(talk).GetAsync(talk.Context, null, ct) is { } id ? new ResponseId(id) : null;

    public static Task RememberAsync(Talk talk, ResponseId response, CancellationToken ct)
    {
        talk.Turn.Add(new DomainWrite.NoteConversation(response));
        return Accessor(talk).SetAsync(talk.Context, response.Value, ct);
    }

    /// <summary>Outside of any turn.</summary>
    public static async Task<ResponseId?> OfAsync(ITurnStore store, string channel, string conversation, CancellationToken ct)
    {
        // As the Bot Framework's ConversationState names its document.
        var key = $"{channel}/conversations/{conversation}";
        var states = await store.ReadStateAsync([key], ct);
        return states.TryGetValue(key, out var state) && StateJson.Read(state.Json).TryGetValue(Property, out var id) && id is string value
            ? new ResponseId(value)
            : null;
    }

    private static IStatePropertyAccessor<string> Accessor(Talk talk) => talk.Turn.Conversation.CreateProperty<string>(Property);
}
