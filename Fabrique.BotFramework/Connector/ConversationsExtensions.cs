using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of <see cref="IConversations"/> without the HTTP around them.</summary>
public static partial class ConversationsExtensions
{
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);

    /// <summary>Replies to the activity that <see cref="Activity.ReplyToId"/> names.</summary>
    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);

    public static async Task<ConversationsResult> GetConversationsAsync(
        this IConversations operations,
        string continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .GetConversationsWithHttpMessagesAsync(continuationToken, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    public static async Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations,
        ConversationParameters parameters,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    public static async Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    public static async Task<ResourceResponse> SendConversationHistoryAsync(
        this IConversations operations,
        string conversationId,
        Transcript transcript,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .SendConversationHistoryWithHttpMessagesAsync(conversationId, transcript, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    public static async Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    public static async Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    public static async Task DeleteActivityAsync(
        this IConversations operations,
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken).ConfigureAwait(false);
    }

    public static async Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations,
        string conversationId,
        AttachmentData attachmentUpload,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations
            .UploadAttachmentWithHttpMessagesAsync(conversationId, attachmentUpload, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }
}
