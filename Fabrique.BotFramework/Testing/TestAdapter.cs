using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory, for tests: replies wait in a queue. Ids count up from 0.</summary>
#pragma warning disable CS0618 // The official class bears these interfaces still.
public partial class TestAdapter : BotAdapter, IExtendedUserTokenProvider
#pragma warning restore CS0618
{
    private readonly Lock _gate = new();
    private int _nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(Conversing(channelId, "Conversation1", "User1", "Bot"), sendTraceActivity)
    {
    }

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? CreateConversation("Conversation1");
    }

    /// <summary>True to keep traces among the replies.</summary>
    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    /// <summary>Replies that nobody took yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    public ConversationReference Conversation { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") =>
        Conversing(Channels.Test, name, user, bot);

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs one turn. What the activity lacks comes from <see cref="Conversation"/>.</summary>
    public async Task ProcessActivityAsync(
        Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Address(activity);
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

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
            responses[index] = new ResourceResponse(TakeUp(activities[index]));
            if (activities[index].Type == ActivityTypesEx.Delay)
                await Task.Delay(Milliseconds(activities[index]), cancellationToken).ConfigureAwait(false);
            else if (activities[index].Type != ActivityTypes.Trace || EnableTrace)
                Queue(activities[index]);
        }

        return responses;
    }

    /// <summary>Replaces a reply that is still in the queue.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var found = Requeue(replies => replies.Select(reply => reply.Id == activity.Id ? activity : reply), activity.Id);
        return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <summary>Takes a reply out of the queue.</summary>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Requeue(replies => replies.Where(reply => reply.Id != reference.ActivityId), reference.ActivityId);
        return Task.CompletedTask;
    }

    /// <summary>Runs a turn in a new conversation on the channel, begun by a conversation update.</summary>
    public Task CreateConversationAsync(
        string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        return ContinueAsync(update, callback, cancellationToken);
    }

    /// <returns>Null when the queue is empty.</returns>
    public IActivity GetNextReply()
    {
        lock (_gate)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>Waits for the next reply.</summary>
    /// <exception cref="OperationCanceledException">None came before the token was cancelled.</exception>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (GetNextReply() is { } reply)
                return reply;
            await Task.Delay(10, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A message of the person.</summary>
    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    public virtual Task SendTextToBotAsync(
        string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference Conversing(string channelId, string name, string user, string bot) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, "convo1", name, name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = "en-us",
    };

    private async Task ContinueAsync(Activity activity, BotCallbackHandler callback, CancellationToken ct)
    {
        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, ct).ConfigureAwait(false);
    }

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From == null || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id ??= NextId();
        activity.Timestamp ??= DateTimeOffset.UtcNow;
        activity.LocalTimestamp ??= DateTimeOffset.Now;
    }

    private static int Milliseconds(Activity delay) => Convert.ToInt32(delay.Value, CultureInfo.InvariantCulture);

    private static string TakeUp(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id))
            activity.Id = Guid.NewGuid().ToString("n");
        activity.Timestamp ??= DateTimeOffset.UtcNow;
        return activity.Id;
    }

    private void Queue(Activity activity)
    {
        lock (_gate)
            ActiveQueue.Enqueue(activity);
    }

    private bool Requeue(Func<IEnumerable<Activity>, IEnumerable<Activity>> change, string id)
    {
        lock (_gate)
        {
            var before = ActiveQueue.ToArray();
            ActiveQueue.Clear();
            foreach (var reply in change(before))
                ActiveQueue.Enqueue(reply);
            return Array.Exists(before, reply => reply.Id == id);
        }
    }

    private string NextId() => (Interlocked.Increment(ref _nextId) - 1).ToString(CultureInfo.InvariantCulture);
}
