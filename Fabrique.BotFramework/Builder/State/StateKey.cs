namespace Microsoft.Bot.Builder;

/// <summary>The parts of a state's storage key.</summary>
internal static class StateKey
{
    public static string Channel(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId ?? throw Missing("channelId");

    public static string Conversation(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw Missing("conversation.id");

    public static string User(ITurnContext turnContext) =>
        turnContext.Activity.From?.Id ?? throw Missing("from.id");

    private static InvalidOperationException Missing(string part) => new($"invalid activity-missing {part}");
}
