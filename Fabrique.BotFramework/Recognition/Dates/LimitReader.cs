namespace Microsoft.Bot.Recognition;

/// <summary>Reads what is open on one side: "before friday", "à partir du 3 mai", "after 5pm".</summary>
internal sealed class LimitReader(DateText text)
{
    /// <param name="point">Reads the day, time or period that limits.</param>
    public FoundTime? Read(int place, Func<int, FoundTime?> point)
    {
        if (!text.Words.Limits.Match(text.Text, place, out var side, out var last) || point(text.Behind(last)) is not { } found)
            return null;
        return new FoundTime([.. found.Meanings.Select(meaning => side < 0 ? Until(meaning) : From(meaning))], found.Last);
    }

    private static DateTimeMeaning Until(DateTimeMeaning meaning) =>
        new(meaning.Timex, End: meaning.Value ?? meaning.Start);

    private static DateTimeMeaning From(DateTimeMeaning meaning) =>
        new(meaning.Timex, Start: meaning.Value ?? meaning.End);
}
