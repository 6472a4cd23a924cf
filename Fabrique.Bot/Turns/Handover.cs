using Fabrique.Data;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Turns;

/// <summary>The response that a person goes on with in another way of answering; the channel has made sure that it is theirs.</summary>
internal static class Handover
{
    private const string Key = "Fabrique.Handover";

    /// <summary>Null when nothing was handed over with this turn's message.</summary>
    public static ResponseId? In(ITurnContext context) => context.TurnState.TryGetValue(Key, out var found) ? (ResponseId)found : null;

    /// <summary>Hands the response to the turn; before it runs.</summary>
    public static void Put(ITurnContext context, ResponseId? response)
    {
        if (response is { } given) context.TurnState[Key] = given;
    }
}
