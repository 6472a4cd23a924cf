using Fabrique.Data;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Turns;

/// <summary>Holds back what the bot sends until the turn is stored.</summary>
internal sealed class ReplyBuffer(IChance chance, DateTimeOffset now)
{
    private readonly List<Activity> _replies = [];
    private bool _sealed;

    public IReadOnlyList<Activity> Replies => _replies;

    /// <summary>An <c>OnSendActivities</c> handler that keeps instead of sending.</summary>
    public Task<ResourceResponse[]> KeepAsync(ITurnContext context, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        ObjectDisposedException.ThrowIf(_sealed, this);
        return activities.TrueForAll(activity => activity.Type == ActivityTypesEx.InvokeResponse)
            ? next()
            : Task.FromResult(activities.Select(Keep).ToArray());
    }

    public void Clear() => _replies.Clear();

    public void Seal() => _sealed = true;

    public ResourceResponse Keep(Activity activity)
    {
        if (activity.Type == ActivityTypes.Trace)
        {
            return new ResourceResponse();
        }

        activity.Id = chance.NewId();

        // A millisecond apart, so that a client that sorts by time keeps the order.
        activity.Timestamp = now.AddMilliseconds(_replies.Count + 1);
        _replies.Add(activity);
        return new ResourceResponse(activity.Id);
    }
}
