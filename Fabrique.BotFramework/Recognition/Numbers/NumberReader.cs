namespace Microsoft.Bot.Recognition;

/// <summary>Finds numbers in what a person wrote, in digits and in words.</summary>
internal static class NumberReader
{
    /// <returns>The first number; null when there is none.</returns>
    /// <param name="strict">True to read what the original reads, even where it is plainly wrong.</param>
    public static NumberValue? First(string text, string culture, bool strict)
    {
        foreach (var found in All(new Wording(text), NumberLexicons.Of(culture), strict))
            return found.Value;
        return null;
    }

    /// <summary>Whole numbers as places in a list.</summary>
    public static IEnumerable<FoundPlace> Choosing(string text, string culture)
    {
        var wording = new Wording(text);
        var lexicon = NumberLexicons.Of(culture);
        return
            from found in All(wording, lexicon, strict: false)
            where LoneOne.IsChosen(wording, lexicon, found)
            where found.Value.IsWhole && found.Value.Exact is >= 0 and <= int.MaxValue
            select new FoundPlace((int)found.Value.Exact, wording[found.First].Start, wording[found.Last].End);
    }

    /// <summary>All numbers in order. Each word is looked at a bounded number of times.</summary>
    public static IEnumerable<FoundNumber> All(Wording text, NumberLexicon lexicon, bool strict)
    {
        var words = new NumberPhrase(text, lexicon);
        for (var place = 0; place < text.Count;)
        {
            var found = text[place].IsDigits
                ? DigitNumber.Read(text, place, words, strict, out var last)
                : words.Read(place, out last);
            if (found is { } number)
                yield return strict ? number : NegativeWord.Applied(text, lexicon, number);
            place = last + 1;
        }
    }
}
