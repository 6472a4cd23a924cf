namespace Microsoft.Bot.Schema;

/// <summary>Where the activity belongs, and how an answer finds its way back.</summary>
public partial class Activity
{
    /// <summary>A message that answers this one: sides swapped, same conversation.</summary>
    public Activity CreateReply(string text = null, string locale = null)
    {
        var reply = new Activity(ActivityTypes.Message);
        AddressReply(reply);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <summary>A trace that answers this activity; only the emulator shows it.</summary>
    public ITraceActivity CreateTrace(string name, object value = null, string valueType = null, string label = null)
    {
        var trace = new Activity(ActivityTypes.Trace);
        AddressReply(trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReplyableId,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The reference of a reply that this activity got: same place, the reply's id.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity; a locale that is set already stays.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
            Id = reference.ActivityId ?? Id;
        else
            ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    /// <summary>True when the channel came by a socket: its service url is then no web address.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl != null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    // Direct Line gives a conversation update an id that cannot be answered.
    private string ReplyableId =>
        Type == ActivityTypes.ConversationUpdate && IsDirectLine(ChannelId) ? null : Id;

    private static bool IsDirectLine(string channelId) => channelId is "directline" or "webchat";

    private void AddressReply(Activity reply)
    {
        reply.Timestamp = DateTimeOffset.UtcNow;
        reply.From = new ChannelAccount(Recipient?.Id, Recipient?.Name);
        reply.Recipient = new ChannelAccount(From?.Id, From?.Name);
        reply.ReplyToId = ReplyableId;
        reply.ServiceUrl = ServiceUrl;
        reply.ChannelId = ChannelId;
        reply.Conversation = Conversation == null ? null
            : new ConversationAccount(Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name);
    }
}
