namespace Fabrique.Bench.Browsers;

/// <summary>What a person does when something is asked.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Chooses a button under the conversation.</summary>
    public sealed record Button(string Name) : Answer;

    /// <summary>Writes and sends.</summary>
    public sealed record Words(string Text) : Answer;

    /// <summary>Ticks boxes of the card and confirms it.</summary>
    public sealed record Ticks(string Confirm, params string[] Names) : Answer;

    /// <summary>Chooses a button of the card.</summary>
    public sealed record CardButton(string Name) : Answer;
}

/// <param name="Asked">Words that the bot's last message holds when it is time to answer.</param>
internal sealed record Exchange(string Asked, Answer Answer);
