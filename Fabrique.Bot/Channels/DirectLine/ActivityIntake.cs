using System.Text.RegularExpressions;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Makes an activity for the bot of what a client sent: what the host knows better is never the client's word.</summary>
internal sealed partial class ActivityIntake(IChance chance, TimeProvider time)
{
    private const int LongestKey = 200;
    private const int LongestUser = 200;

    /// <param name="user">From the token; null when a trusted site says itself for whom it speaks.</param>
    public IntakeReading Read(JObject json, string conversation, string? user, Uri hostUrl)
    {
        if (ShapeFault(json) is { } fault) return Refuse(fault);
        if (Key(json, out var key) is { } keyFault) return Refuse(keyFault);
        user ??= json["from"]?["id"]?.Value<string>();
        if (UserFault(user) is { } userFault) return Refuse(userFault);
        if (!TryConvert(json, out var activity)) return Refuse("The body is not an activity: a property has the wrong type.");
        Settle(activity!, conversation, user!, hostUrl);
        return new IntakeReading.Accepted(activity!, key ?? activity!.Id);
    }

    /// <summary>What is wrong with a user's id that a site gives, or null.</summary>
    public static string? UserFault(string? user) => user switch
    {
        null or "" => "from.id must name the user.",
        { Length: > LongestUser } => "The user's id is too long.",
        _ when user.Any(char.IsControl) => "The user's id holds control characters.",
        _ => null,
    };

    private static string? ShapeFault(JObject json)
    {
        if (json["type"] is not JValue { Value: string type }) return "The activity must have a type.";
        if (type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing))
            return "Only activities of type message, event or typing are taken here.";
        foreach (var name in (string[])["text", "name", "locale", "textFormat"])
            if (!Is(json[name], JTokenType.String)) return $"{name} must be text.";
        foreach (var name in (string[])["from", "channelData", "recipient", "conversation"])
            if (!Is(json[name], JTokenType.Object)) return $"{name} must be an object.";
        if (!Is(json["from"]?["id"], JTokenType.String)) return "from.id must be text.";
        foreach (var name in (string[])["attachments", "entities"])
            if (!Is(json[name], JTokenType.Array) || json[name]?.Any(item => item.Type != JTokenType.Object) == true)
                return $"{name} must be a list of objects.";
        return null;
    }

    private static bool Is(JToken? token, JTokenType expected) =>
        token is null || token.Type == JTokenType.Null || token.Type == expected;

    private static string? Key(JObject json, out string? key)
    {
        key = null;
        var given = (json["channelData"] as JObject)?["clientActivityID"];
        if (!Is(given, JTokenType.String)) return "channelData.clientActivityID must be text.";
        key = given?.Value<string>() is { Length: > 0 } text ? text : null;
        return key?.Length > LongestKey ? "channelData.clientActivityID is too long." : null;
    }

    private static bool TryConvert(JObject json, out Activity? activity)
    {
        activity = null;
        try
        {
            activity = ActivityJson.Read(json);
            return activity is not null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidCastException or OverflowException)
        {
            return false;
        }
    }

    private void Settle(Activity activity, string conversation, string user, Uri hostUrl)
    {
        activity.Id = chance.NewId();
        activity.Timestamp = time.GetUtcNow();
        activity.ChannelId = DirectLineConversations.Channel;
        activity.ServiceUrl = hostUrl.AbsoluteUri;
        activity.Conversation = new ConversationAccount(id: conversation);
        activity.From = new ChannelAccount(id: user, name: activity.From?.Name, role: RoleTypes.User);
        activity.Recipient = new ChannelAccount(id: "fabrique", name: "Fabrique", role: RoleTypes.Bot);
        // These would change how or where the bot answers.
        activity.DeliveryMode = null;
        activity.CallerId = null;
        activity.RelatesTo = null;
        if (activity.Locale is { } locale && !Language().IsMatch(locale)) activity.Locale = null;
    }

    private static IntakeReading.Refused Refuse(string message) => new(DirectLineError.BadArgument(message));

    /// <summary>As BCP 47 has it, roughly: the turn makes a culture of it.</summary>
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex Language();
}

/// <summary>What a client's activity was; a closed set.</summary>
internal abstract record IntakeReading
{
    private IntakeReading()
    {
    }

    /// <param name="Key">Names the activity within its conversation: sent twice, it is done once.</param>
    public sealed record Accepted(Activity Activity, string Key) : IntakeReading;

    public sealed record Refused(DirectLineError Error) : IntakeReading;
}
