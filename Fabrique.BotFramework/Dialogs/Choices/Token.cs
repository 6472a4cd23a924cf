namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    public Token()
    {
    }

    public int Start { get; set; }

    /// <summary>The last character, which belongs to it.</summary>
    public int End { get; set; }

    public string Text { get; set; }

    /// <summary>The text as it is compared.</summary>
    public string Normalized { get; set; }
}
