using System.Buffers;
using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Turns;

/// <summary>Prints what the bot says most, messages with buttons and cards, letter for letter as the Bot Framework's serializer does:
/// without asking each member of an activity, by reflection, whether it is empty.</summary>
internal static class ReplyPrinter
{
    // What Json.NET escapes by default.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\', '\u0085', '\u2028', '\u2029']);

    /// <returns>False when the activity is more than such a message; then the text holds nothing of use.</returns>
    public static bool TryPrint(Activity activity, LentText text)
    {
        if (!IsPlain(activity)) return false;
        text.Write('{');
        Member(text, "\"type\":", activity.Type);
        Member(text, ",\"id\":", activity.Id);
        Instant(text, activity.Timestamp);
        Member(text, ",\"serviceUrl\":", activity.ServiceUrl);
        Member(text, ",\"channelId\":", activity.ChannelId);
        if (!TryAccount(text, ",\"from\":", activity.From) || !TryConversation(text, activity.Conversation)) return false;
        if (!TryAccount(text, ",\"recipient\":", activity.Recipient)) return false;
        Member(text, ",\"textFormat\":", activity.TextFormat);
        Member(text, ",\"attachmentLayout\":", activity.AttachmentLayout);
        Member(text, ",\"locale\":", activity.Locale);
        Member(text, ",\"text\":", activity.Text);
        Member(text, ",\"inputHint\":", activity.InputHint);
        if (!TryActions(text, activity.SuggestedActions) || !TryAttachments(text, activity.Attachments)) return false;
        if (activity.Entities is not null) text.Write(",\"entities\":[]");
        Member(text, ",\"replyToId\":", activity.ReplyToId);
        text.Write('}');
        return true;
    }

    private static bool IsPlain(Activity activity) =>
        activity.GetType() == typeof(Activity) && activity.Type is not null && activity.Properties.Count == 0 && activity.Entities is null or { Count: 0 }
        && activity is
        {
            LocalTimestamp: null, LocalTimezone: null, MembersAdded: null, MembersRemoved: null, ReactionsAdded: null, ReactionsRemoved: null,
            TopicName: null, HistoryDisclosed: null, Speak: null, Summary: null, ChannelData: null, Action: null, Label: null, ValueType: null,
            Value: null, Name: null, RelatesTo: null, Code: null, Expiration: null, Importance: null, DeliveryMode: null, ListenFor: null,
            TextHighlights: null, SemanticAction: null, CallerId: null,
        };

    private static void Member(LentText text, string name, string? value)
    {
        if (value is null) return;
        text.Write(name);
        Quote(text, value);
    }

    private static void Instant(LentText text, DateTimeOffset? value)
    {
        if (value is not { } instant) return;
        text.Write(",\"timestamp\":\"");
        Span<char> print = stackalloc char[40];
        instant.TryFormat(print, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
        text.Write(print[..length]);
        text.Write('"');
    }

    private static bool TryAccount(LentText text, string name, ChannelAccount? account)
    {
        if (account is null) return true;
        if (account.GetType() != typeof(ChannelAccount) || account.Properties.Count > 0) return false;
        text.Write(name);
        var members = new Members(text);
        members.Add("\"id\":", account.Id);
        members.Add("\"name\":", account.Name);
        members.Add("\"aadObjectId\":", account.AadObjectId);
        members.Add("\"role\":", account.Role);
        members.Close();
        return true;
    }

    private static bool TryConversation(LentText text, ConversationAccount? conversation)
    {
        if (conversation is null) return true;
        if (conversation.GetType() != typeof(ConversationAccount) || conversation.Properties.Count > 0 || conversation.IsGroup is not null) return false;
        text.Write(",\"conversation\":");
        var members = new Members(text);
        members.Add("\"conversationType\":", conversation.ConversationType);
        members.Add("\"id\":", conversation.Id);
        members.Add("\"name\":", conversation.Name);
        members.Add("\"aadObjectId\":", conversation.AadObjectId);
        members.Add("\"role\":", conversation.Role);
        members.Add("\"tenantId\":", conversation.TenantId);
        members.Close();
        return true;
    }

    private static bool TryActions(LentText text, SuggestedActions? suggested)
    {
        if (suggested is null) return true;
        if (suggested.GetType() != typeof(SuggestedActions) || suggested.To is not null || suggested.Actions is not { } actions) return false;
        text.Write(",\"suggestedActions\":{\"actions\":[");
        for (var at = 0; at < actions.Count; at++)
        {
            if (at > 0) text.Write(',');
            if (!TryAction(text, actions[at])) return false;
        }

        text.Write("]}");
        return true;
    }

    private static bool TryAction(LentText text, CardAction? action)
    {
        if (action is not { ChannelData: null, Value: null or string } || action.GetType() != typeof(CardAction)) return false;
        var members = new Members(text);
        members.Add("\"type\":", action.Type);
        members.Add("\"title\":", action.Title);
        members.Add("\"image\":", action.Image);
        members.Add("\"text\":", action.Text);
        members.Add("\"displayText\":", action.DisplayText);
        members.Add("\"value\":", (string?)action.Value);
        members.Add("\"imageAltText\":", action.ImageAltText);
        members.Close();
        return true;
    }

    private static bool TryAttachments(LentText text, IList<Attachment>? attachments)
    {
        if (attachments is null) return true;
        text.Write(",\"attachments\":[");
        for (var at = 0; at < attachments.Count; at++)
        {
            if (at > 0) text.Write(',');
            if (!TryAttachment(text, attachments[at])) return false;
        }

        text.Write(']');
        return true;
    }

    private static bool TryAttachment(LentText text, Attachment? attachment)
    {
        if (attachment is not { Content: null or JObject } || attachment.GetType() != typeof(Attachment) || attachment.Properties.Count > 0) return false;
        var members = new Members(text);
        members.Add("\"contentType\":", attachment.ContentType);
        members.Add("\"contentUrl\":", attachment.ContentUrl);
        if (attachment.Content is JObject content) members.Add("\"content\":", content);
        members.Add("\"name\":", attachment.Name);
        members.Add("\"thumbnailUrl\":", attachment.ThumbnailUrl);
        members.Close();
        return true;
    }

    private static void Quote(LentText text, ReadOnlySpan<char> value)
    {
        text.Write('"');
        for (var next = value.IndexOfAny(Escaped); next >= 0; next = value.IndexOfAny(Escaped))
        {
            text.Write(value[..next]);
            Escape(text, value[next]);
            value = value[(next + 1)..];
        }

        text.Write(value);
        text.Write('"');
    }

    private static void Escape(LentText text, char value) => text.Write(value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)value:x4}"),
    });

    /// <summary>An object's members, with a comma between them.</summary>
    private ref struct Members(LentText text)
    {
        private bool _isOpen;

        public void Add(string name, string? value)
        {
            if (value is null) return;
            Begin(name);
            Quote(text, value);
        }

        public void Add(string name, JObject value)
        {
            Begin(name);
            using var json = new JsonTextWriter(text) { ArrayPool = LentText.Buffers, CloseOutput = false, AutoCompleteOnClose = false };
            value.WriteTo(json);
        }

        public readonly void Close() => text.Write(_isOpen ? "}" : "{}");

        private void Begin(string name)
        {
            text.Write(_isOpen ? ',' : '{');
            text.Write(name);
            _isOpen = true;
        }
    }
}
