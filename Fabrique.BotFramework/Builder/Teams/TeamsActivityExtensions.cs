using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says with an activity, and how it is to notify people of one. Data of another shape says nothing.</summary>
public static class TeamsActivityExtensions
{
    /// <returns>The channel that was chosen when the bot was installed; null where none was.</returns>
    public static string TeamsGetSelectedChannelId(this IActivity activity) =>
        Data(activity)?.Settings?.SelectedChannel?.Id;

    /// <returns>Null outside a meeting.</returns>
    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) =>
        Data(activity)?.Meeting;

    /// <returns>Null outside a team's channel.</returns>
    public static string TeamsGetChannelId(this IActivity activity) =>
        Data(activity)?.Channel?.Id;

    /// <returns>Null outside a team.</returns>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    /// <returns>Null where the message speaks for its sender.</returns>
    public static IList<OnBehalfOf> TeamsGetTeamOnBehalfOf(this IActivity activity) =>
        Data(activity)?.OnBehalfOf;

    /// <summary>The message appears in the person's activity feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(alertInMeeting: false);

    /// <summary>The message appears in the person's activity feed, or else in the meeting itself.</summary>
    /// <param name="externalResourceUrl">What a bubble in the meeting shows.</param>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null)
    {
        var data = activity.GetChannelData<TeamsChannelData>() ?? new TeamsChannelData();
        data.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting, AlertInMeeting = alertInMeeting, ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = data;
    }

    /// <returns>Null when there is none, or it is of another shape.</returns>
    internal static TeamsChannelData Data(IActivity activity) =>
        activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
}
