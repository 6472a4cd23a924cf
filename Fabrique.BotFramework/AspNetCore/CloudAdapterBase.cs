using System.Globalization;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Turns for activities of the Bot Framework's channels; replies go to their connectors.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <summary>Sends in order. A delay waits, an answer to an invoke stays in the turn, a trace goes to the emulator
    /// only.</summary>
    /// <exception cref="ErrorResponseException">The connector refused; what came before was sent.</exception>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            responses[index] = await SendAsync(turnContext, activities[index], cancellationToken).ConfigureAwait(false)
                ?? new ResourceResponse(activities[index].Id ?? string.Empty);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return ConnectorOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return ConnectorOf(turnContext).Conversations.DeleteActivityAsync(
            reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    /// <exception cref="UnauthorizedAccessException">The sender did not prove who it is.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication
            .AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(sender, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>What the HTTP answer says; null for 200 without a body.</returns>
    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        using var context = await CreateTurnContextAsync(
            activity,
            authenticateRequestResult.ClaimsIdentity,
            authenticateRequestResult.Audience,
            authenticateRequestResult.ConnectorFactory,
            callback,
            cancellationToken).ConfigureAwait(false);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return AnswerOf(context);
    }

    private static InvokeResponse AnswerOf(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        if (context.Activity.Type != ActivityTypes.Invoke)
            return null;
        var answer = context.TurnState.Get<Activity>(InvokeResponseKey);
        return answer == null ? new InvokeResponse { Status = 501 } : (InvokeResponse)answer.Value;
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException("The activity came without a service url that may be called: there is no way to answer it.");

    // Where anybody may send, nobody may choose where the bot posts: only what runs on this machine, as the emulator does, is answered.
    private static bool MayCall(string serviceUrl, ClaimsIdentity identity) =>
        !string.IsNullOrEmpty(serviceUrl)
        && (identity.AuthenticationType != AuthenticationConstants.AnonymousAuthType
            || (Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && address.IsLoopback));

    private static async Task<ResourceResponse> SendAsync(
        ITurnContext turnContext, Activity activity, CancellationToken ct)
    {
        activity.Id = null;
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var milliseconds = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(milliseconds, ct).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                var conversations = ConnectorOf(turnContext).Conversations;
                return await (string.IsNullOrWhiteSpace(activity.ReplyToId)
                    ? conversations.SendToConversationAsync(activity, ct)
                    : conversations.ReplyToActivityAsync(activity, ct)).ConfigureAwait(false);
        }
    }

    private async Task<TurnContext> CreateTurnContextAsync(
        Activity activity,
        ClaimsIdentity identity,
        string audience,
        ConnectorFactory connectors,
        BotCallbackHandler callback,
        CancellationToken ct)
    {
        var context = new TurnContext(this, activity);
        var state = context.TurnState;
        state.Add<IIdentity>(BotIdentityKey, identity);
        state.Add(connectors);
        state.Set(callback);
        state.Set(OAuthScopeKey, audience);
        state.Set(await BotFrameworkAuthentication.CreateUserTokenClientAsync(identity, ct).ConfigureAwait(false));
        if (MayCall(activity.ServiceUrl, identity))
            state.Add(await connectors.CreateAsync(activity.ServiceUrl, audience, ct).ConfigureAwait(false));
        return context;
    }
}
