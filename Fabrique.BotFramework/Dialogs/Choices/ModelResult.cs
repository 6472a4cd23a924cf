namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that was recognised in a text, and where.</summary>
public class ModelResult<T>
{
    public ModelResult()
    {
    }

    public string Text { get; set; }

    public int Start { get; set; }

    /// <summary>The last character, which belongs to it.</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
