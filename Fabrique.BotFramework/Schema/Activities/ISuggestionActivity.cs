namespace Microsoft.Bot.Schema;

/// <summary>A private hint beside a message.</summary>
public interface ISuggestionActivity : IMessageActivity, IActivity
{
    IList<TextHighlight> TextHighlights { get; set; }
}
