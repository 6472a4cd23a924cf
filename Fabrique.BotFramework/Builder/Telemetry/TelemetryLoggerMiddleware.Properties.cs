using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>What each event tells. No activity gives no properties.</summary>
public partial class TelemetryLoggerMiddleware
{
    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(
        Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity == null)
            return Nothing();
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.FromIdProperty] = activity.From?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.RecipientNameProperty] = activity.Recipient?.Name,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ActivityIdProperty] = activity.Id,
        };
        if (LogPersonalInformation)
        {
            AddSaid(properties, TelemetryConstants.FromNameProperty, activity.From?.Name);
            AddSaid(properties, TelemetryConstants.TextProperty, activity.Text);
            AddSaid(properties, TelemetryConstants.SpeakProperty, activity.Speak);
        }

        AddTeams(properties, activity);
        return With(properties, additionalProperties);
    }

    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(
        Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity == null)
            return Nothing();
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.ReplyActivityIDProperty] = activity.ReplyToId,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ActivityIdProperty] = activity.Id,
        };
        if (LogPersonalInformation)
        {
            AddSaid(properties, TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name);
            AddSaid(properties, TelemetryConstants.TextProperty, activity.Text);
            AddSaid(properties, TelemetryConstants.SpeakProperty, activity.Speak);
            if (activity.Attachments?.Count > 0)
                properties[TelemetryConstants.AttachmentsProperty] = JsonConvert.SerializeObject(activity.Attachments);
        }

        return With(properties, additionalProperties);
    }

    protected Task<Dictionary<string, string>> FillUpdateEventPropertiesAsync(
        Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity == null)
            return Nothing();
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
            [TelemetryConstants.ActivityIdProperty] = activity.Id,
        };
        if (LogPersonalInformation)
            AddSaid(properties, TelemetryConstants.TextProperty, activity.Text);
        return With(properties, additionalProperties);
    }

    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(
        IMessageDeleteActivity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity == null)
            return Nothing();
        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
            [TelemetryConstants.ActivityIdProperty] = activity.Id,
        };
        return With(properties, additionalProperties);
    }

    private static Task<Dictionary<string, string>> Nothing() => Task.FromResult(new Dictionary<string, string>());

    private static void AddSaid(Dictionary<string, string> properties, string name, string value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            properties[name] = value;
    }

    private static void AddTeams(Dictionary<string, string> properties, Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams)
            return;
        activity.TryGetChannelData<TeamsChannelData>(out var teams);
        properties["TeamsUserAadObjectId"] = activity.From?.AadObjectId;
        properties["TeamsTenantId"] = teams?.Tenant?.Id;
        if (teams?.Team != null)
            properties["TeamsTeamInfo"] = JsonConvert.SerializeObject(teams.Team);
    }

    // What a subclass adds wins over what is told of the activity.
    private static Task<Dictionary<string, string>> With(
        Dictionary<string, string> properties, Dictionary<string, string> additional)
    {
        foreach (var (name, value) in additional ?? [])
            properties[name] = value;
        return Task.FromResult(properties);
    }
}
