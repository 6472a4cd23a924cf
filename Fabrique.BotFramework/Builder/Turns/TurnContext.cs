using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn. Not for use by several threads.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> _onSend;
    private readonly List<UpdateActivityHandler> _onUpdate;
    private readonly List<DeleteActivityHandler> _onDelete;
    private string _locale;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
        _onSend = [];
        _onUpdate = [];
        _onDelete = [];
    }

    /// <summary>The same turn with another activity: state, handlers and buffer are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        Activity = activity;
        var original = turnContext as TurnContext;
        BufferedReplyActivities = original?.BufferedReplyActivities ?? [];
        _onSend = original?._onSend ?? [];
        _onUpdate = original?._onUpdate ?? [];
        _onDelete = original?._onDelete ?? [];
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>The turn's language: what was set, else the activity's.</summary>
    public string Locale
    {
        get => _locale ?? Activity.Locale;
        set => _locale = value;
    }

    /// <summary>Replies that travel in the HTTP answer (delivery mode <c>expectReplies</c>).</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <summary>The handler registered first is the outermost.</summary>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onSend.Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onUpdate.Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _onDelete.Add(handler);
        return this;
    }

    public async Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));
        var reply = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            reply.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            reply.InputHint = inputHint;
        return await SendActivityAsync(reply, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ResourceResponse> SendActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <summary>Addresses the activities to this conversation and sends them through the handlers.</summary>
    /// <exception cref="ArgumentException">There is nothing to send.</exception>
    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        var reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            addressed.Add(activity.ApplyConversationReference(reference));
        return SendFromAsync(0, addressed, cancellationToken);
    }

    public async Task<ResourceResponse> UpdateActivityAsync(
        IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return await UpdateFromAsync(0, addressed, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        await DeleteFromAsync(0, reference, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteActivityAsync(
        ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        await DeleteFromAsync(0, conversationReference, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (disposing)
            TurnState.Dispose();
    }

    private Task<ResourceResponse[]> SendFromAsync(int index, List<Activity> activities, CancellationToken ct) =>
        index == _onSend.Count
            ? DeliverAsync(activities, ct)
            : _onSend[index](this, activities, () => SendFromAsync(index + 1, activities, ct));

    private Task<ResourceResponse> UpdateFromAsync(int index, Activity activity, CancellationToken ct) =>
        index == _onUpdate.Count
            ? Adapter.UpdateActivityAsync(this, activity, ct)
            : _onUpdate[index](this, activity, () => UpdateFromAsync(index + 1, activity, ct));

    private Task DeleteFromAsync(int index, ConversationReference reference, CancellationToken ct) =>
        index == _onDelete.Count
            ? Adapter.DeleteActivityAsync(this, reference, ct)
            : _onDelete[index](this, reference, () => DeleteFromAsync(index + 1, reference, ct));

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> activities, CancellationToken ct)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await SendThroughAdapterAsync(activities, ct).ConfigureAwait(false);
        Responded |= activities.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var index = 0; index < responses.Length; index++)
        {
            BufferedReplyActivities.Add(activities[index]);
            if (activities[index].Type == ActivityTypesEx.InvokeResponse)
                TurnState.Set(BotAdapter.InvokeResponseKey, activities[index]);
            responses[index] = new ResourceResponse();
        }

        return responses;
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken ct)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], ct).ConfigureAwait(false);
        for (var index = 0; index < Math.Min(activities.Count, responses?.Length ?? 0); index++)
            activities[index].Id = responses[index]?.Id;
        return responses;
    }
}
