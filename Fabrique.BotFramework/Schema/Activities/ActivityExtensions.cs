namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message: who is named, and the text without them.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.MentionsId(activity.Recipient.Id);

    /// <summary>Takes the bot's own name out of the text.</summary>
    /// <returns>The new text.</returns>
    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.RemoveMentionText(activity.Recipient.Id);

    /// <summary>Takes the mentions of <paramref name="id"/> out of the text.</summary>
    /// <returns>The new text.</returns>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var words = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (words.Length > 0 && activity.Text != null)
                activity.Text = activity.Text.Replace(words, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
