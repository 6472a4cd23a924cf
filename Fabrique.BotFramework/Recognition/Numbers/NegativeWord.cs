namespace Microsoft.Bot.Recognition;

/// <summary>"Minus" before a number. The original forgets it: "moins trois" is 3 there.</summary>
internal static class NegativeWord
{
    public static FoundNumber Applied(Wording text, NumberLexicon lexicon, FoundNumber number)
    {
        var before = number.First - 1;
        if (lexicon[text.Plain(before)].Role != NumberRole.Minus || !text[number.First].Spaced)
            return number;
        if (lexicon.NotNegative.Contains(text.Plain(before - 1)) || text[before - 1].IsDigits)
            return number;
        return new FoundNumber(number.Value.Negative(), before, number.Last);
    }
}
