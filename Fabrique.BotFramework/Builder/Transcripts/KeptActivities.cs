using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>What an update or a deletion makes of an activity that was kept: the place and time of the first stay.</summary>
internal static class KeptActivities
{
    private const string Gone = "deleted";

    private static readonly JsonSerializer WithoutNulls = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });

    /// <returns>True when <paramref name="told"/> was about one of the activities, which it changed.</returns>
    public static bool Change<T>(List<T> kept, IActivity told)
        where T : class, IActivity
    {
        var isUpdate = told.Type == ActivityTypes.MessageUpdate;
        if (!isUpdate && told.Type != ActivityTypes.MessageDelete)
            return false;
        var index = kept.FindIndex(activity => activity.Id == told.Id);
        if (index < 0)
            return false;
        kept[index] = (T)(IActivity)(isUpdate ? Updated(kept[index], told) : Tombstone(kept[index]));
        return true;
    }

    /// <returns>Another object with the same JSON.</returns>
    public static Activity Copy(IActivity activity) =>
        JObject.FromObject(activity, WithoutNulls).As<Activity>();

    private static Activity Updated(IActivity first, IActivity told)
    {
        var updated = Copy(told);
        updated.Type = first.Type;
        updated.LocalTimestamp = first.LocalTimestamp;
        updated.Timestamp = first.Timestamp;
        return updated;
    }

    private static Activity Tombstone(IActivity first) => new(ActivityTypes.MessageDelete)
    {
        Id = first.Id,
        From = new ChannelAccount(Gone, role: first.From?.Role),
        Recipient = new ChannelAccount(Gone, role: first.Recipient?.Role),
        Locale = (first as Activity)?.Locale,
        LocalTimestamp = first.Timestamp,
        Timestamp = first.Timestamp,
        ChannelId = first.ChannelId,
        Conversation = first.Conversation,
        ServiceUrl = first.ServiceUrl,
        ReplyToId = first.ReplyToId,
    };
}
