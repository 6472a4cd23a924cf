using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes of a message's mentions plain words: the bot's own go away, of the others the name stays.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    public NormalizeMentionsMiddleware()
    {
    }

    /// <summary>False to keep the bot's own name.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.Type == ActivityTypes.Message)
            Normalize(turnContext.Activity);
        return next(cancellationToken);
    }

    private void Normalize(Activity activity)
    {
        if (RemoveRecipientMention)
            RemoveRecipient(activity);
        activity.Text = WithoutTags(activity.Text);
        foreach (var entity in Mentions(activity))
        {
            if (entity is Mention mention)
                mention.Text = WithoutTags(mention.Text);
            else if (entity.Properties.TryGetValue("text", out var words))
                entity.Properties["text"] = WithoutTags((string)words);
        }
    }

    private static void RemoveRecipient(Activity activity)
    {
        if (activity.Entities == null || activity.Recipient == null)
            return;
        activity.RemoveRecipientMention();
        activity.Entities = [.. activity.Entities.Except(Mentions(activity).Where(entity =>
            (entity as Mention ?? entity.GetAs<Mention>()).Mentioned?.Id == activity.Recipient.Id))];
    }

    private static IEnumerable<Entity> Mentions(Activity activity) =>
        (activity.Entities ?? []).Where(entity => string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase));

    // Names that stood wall to wall with other words are set apart.
    private static string WithoutTags(string text) => text == null ? null : Tag().Replace(text, found =>
    {
        var before = found.Index == 0 || char.IsWhiteSpace(text[found.Index - 1]) ? "" : " ";
        var end = found.Index + found.Length;
        var after = end == text.Length || char.IsWhiteSpace(text[end]) || text.AsSpan(end).StartsWith("<at", StringComparison.OrdinalIgnoreCase) ? "" : " ";
        return before + found.Groups[1].Value + after;
    });

    [GeneratedRegex(@"<at(?:\s[^<>]*)?>([^<]*)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
