using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations of two, and the official calls that block a thread: for code that cannot wait otherwise.</summary>
public static partial class ConversationsExtensions
{
    public static ConversationResourceResponse CreateDirectConversation(
        this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity activity = null) =>
        Wait(operations.CreateDirectConversationAsync(bot, user, activity));

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations,
        ChannelAccount bot,
        ChannelAccount user,
        Activity activity = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(
            new ConversationParameters { Bot = bot, Members = [user], Activity = activity }, cancellationToken);

    public static ConversationResourceResponse CreateDirectConversation(
        this IConversations operations, string botAddress, string userAddress, Activity activity = null) =>
        Wait(operations.CreateDirectConversationAsync(botAddress, userAddress, activity));

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations,
        string botAddress,
        string userAddress,
        Activity activity = null,
        CancellationToken cancellationToken = default) =>
        operations.CreateDirectConversationAsync(
            new ChannelAccount(botAddress), new ChannelAccount(userAddress), activity, cancellationToken);

    public static ResourceResponse SendToConversation(this IConversations operations, Activity activity) =>
        Wait(operations.SendToConversationAsync(activity));

    public static ResourceResponse ReplyToActivity(this IConversations operations, Activity activity) =>
        Wait(operations.ReplyToActivityAsync(activity));

    public static ResourceResponse UpdateActivity(this IConversations operations, Activity activity) =>
        Wait(operations.UpdateActivityAsync(activity));

    // Nothing on the way comes back to the caller's context, so that the wait ends.
    private static T Wait<T>(Task<T> call) => call.GetAwaiter().GetResult();
}
