using System.Globalization;

namespace Microsoft.Bot.Recognition;

/// <summary>Finds places in a list: "the second", "2nd", "la dernière", "l'avant-dernier".</summary>
internal static class OrdinalReader
{
    /// <param name="count">How long the list is: the last one has that place.</param>
    public static List<FoundPlace> All(string text, string culture, int count)
    {
        var wording = new Wording(text);
        var lexicon = OrdinalLexicons.In(culture);
        var found = new List<FoundPlace>();
        for (var place = 0; place < wording.Count; place++)
        {
            if (At(wording, lexicon, place) is not { } read)
                continue;
            var number = read.Value > 0 ? read.Value : count + read.Value;
            found.Add(new FoundPlace(number, wording[read.First].Start, wording[read.Last].End));
            place = read.Last;
        }

        return found;
    }

    /// <summary>The ordinal that begins at a place; the last is 0, the last but one -1.</summary>
    public static (int Value, int First, int Last)? At(Wording text, OrdinalLexicon lexicon, int place) =>
        text[place].IsDigits ? Digits(text, lexicon, place) : Words(text, lexicon, place);

    private static (int Value, int First, int Last)? Digits(Wording text, OrdinalLexicon lexicon, int place)
    {
        var suffix = text[place + 1].Is('.') ? place + 2 : place + 1;
        if (text.IsGlued(place) || !text.IsGlued(suffix) || text[place].Text.Length > 4)
            return null;
        if (text[suffix].Text is "º" or "ª" or "°" || lexicon.Suffixes.Contains(text.Plain(suffix)))
            return (int.Parse(text[place].Text, CultureInfo.InvariantCulture), place, suffix);
        return null;
    }

    private static (int Value, int First, int Last)? Words(Wording text, OrdinalLexicon lexicon, int place)
    {
        var word = text.Plain(place);
        if (LastButOne(text, lexicon, place) is { } end)
            return (-1, place, end);
        if (lexicon.Prefixes.TryGetValue(word, out var tens) && Unit(text, lexicon, place) is { } unit)
            return (tens + unit.Value, place, unit.Last);
        if (!lexicon.Words.TryGetValue(word, out var value) || !StandsAlone(text, lexicon, word, place))
            return null;
        return (value, place, place);
    }

    // French "unième" needs tens before it, and "second" an article: without one it is English, or an adjective.
    private static bool StandsAlone(Wording text, OrdinalLexicon lexicon, string word, int place) => !text.IsTied(place, place) && word switch
    {
        "unieme" => false,
        "second" when lexicon.Words.ContainsKey("deuxieme") => text.Plain(place - 1) is "le" or "la" or "mon" or "ma" or "son" or "sa",
        _ => true,
    };

    private static (int Value, int Last)? Unit(Wording text, OrdinalLexicon lexicon, int place)
    {
        var next = text.Next(place);
        if (next >= 0 && text.Plain(next) == "et")
            next = text.Next(next);
        return next >= 0 && lexicon.Words.TryGetValue(text.Plain(next), out var value) && value is >= 1 and <= 16
            ? (value, next)
            : null;
    }

    // "Next to last", "last but one", "avant-dernier".
    private static int? LastButOne(Wording text, OrdinalLexicon lexicon, int place)
    {
        var next = text.Next(place);
        if (next < 0)
            return null;
        if (text.Plain(place) == "avant" && IsLast(lexicon, text.Plain(next)))
            return next;
        var third = text.Next(next);
        if (third < 0)
            return null;
        return (text.Plain(place), text.Plain(next), text.Plain(third)) switch
        {
            ("next" or "second", "to", "last") => third,
            ("last", "but", "one") => third,
            _ => null,
        };
    }

    private static bool IsLast(OrdinalLexicon lexicon, string word) =>
        lexicon.Words.TryGetValue(word, out var value) && value == 0;
}
