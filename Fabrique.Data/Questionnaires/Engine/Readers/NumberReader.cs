using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>One number, in digits or words, in the manner of either language, with whatever words around it.</summary>
internal static class NumberReader
{
    /// <summary>Larger ones would lose their last digits in calculations.</summary>
    public const decimal Limit = 999_999_999_999_999;

    public static ReadResult ReadInteger(string text, string language)
    {
        if (Find(text, language, wholeExpected: true) is not { } number)
            return Refusals.Of(RejectionCode.NotANumber, ("example", "12"));
        if (number != decimal.Truncate(number))
            return Refusals.Of(RejectionCode.NotAnInteger, ("example", "12"));
        return Bounded(decimal.Truncate(number), -Limit, Limit, language);
    }

    public static ReadResult ReadDecimal(string text, string language) =>
        Find(text, language, wholeExpected: false) is { } number
            ? Bounded(number, -Limit, Limit, language)
            : Refusals.Of(RejectionCode.NotANumber, ("example", PeopleText.Number(12.5m, language)));

    public static ReadResult Bounded(decimal number, decimal least, decimal most, string language)
    {
        if (number >= least && number <= most)
            return new AnswerValue.Number(number);
        return Refusals.Of(
            number < least ? RejectionCode.TooSmall : RejectionCode.TooLarge,
            ("min", PeopleText.Number(least, language)),
            ("max", PeopleText.Number(most, language)));
    }

    /// <summary>The one number that the text tells; null when it tells none, or several.</summary>
    public static decimal? Find(string text, string language, bool wholeExpected)
    {
        var plain = PlainSpaces(text);
        var found = NumberScanner.Scan(plain);
        return found.Count switch
        {
            0 => InWords(plain),
            1 => InDigits(plain, found[0], language, wholeExpected),
            _ => null,
        };
    }

    /// <summary>No-break and thin spaces as plain ones.</summary>
    public static string PlainSpaces(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source[i] is '\u00A0' or '\u202F' or '\u2009' ? ' ' : source[i];
    });

    private static decimal? InDigits(string text, FoundNumber found, string language, bool wholeExpected)
    {
        if (found.Start > 0 && (char.IsLetter(text[found.Start - 1]) || text[found.Start - 1] is ',' or '.'))
            return null;
        var before = Words(text[..found.Start]);
        var after = Words(text[found.End..]);
        var multiplier = after.Length > 0 ? NumberWords.Multiplier(after[0]) ?? 1 : 1;
        // "10 M€" is ten million to some and ten metres to others; "2 ou trois" is two numbers.
        if (after is ["m", ..] or ["me", ..] || before.Any(IsCounting) || after.Skip(multiplier == 1 ? 0 : 1).Any(IsCounting))
            return null;
        var negative = found.IsNegative || (before is [.., "moins"] or [.., "minus"]);
        if (NumberScanner.Value(found.Literal, language, wholeExpected && multiplier == 1) is not { } value)
            return AllDigits(found.Literal) ? (negative ? decimal.MinValue : decimal.MaxValue) : null;
        if (value > Limit)
            return negative ? -value : value;
        if (Halves.After(after.AsSpan(multiplier == 1 ? 0 : 1)) is not { } half)
            return null;
        value = (value + half) * multiplier;
        return negative ? -value : value;
    }

    private static bool AllDigits(string literal) => literal.All(char.IsAsciiDigit);

    // "Un" and "une" are mostly articles and say nothing against the digits beside them.
    private static bool IsCounting(string word) => NumberWords.IsNumber(word) && word is not ("un" or "une" or "one" or "cent" or "cents" or "k");

    private static decimal? InWords(string text)
    {
        var words = Words(text);
        var first = FirstCounting(words);
        if (first < 0)
            return null;
        var end = first + 1;
        while (end < words.Length && (NumberWords.IsNumber(words[end]) || (words[end] is "et" or "and" && end + 1 < words.Length && NumberWords.IsNumber(words[end + 1]))))
            end++;
        if (Halves.After(words.AsSpan(end)) is not { } half || words.Skip(end).Any(word => NumberWords.IsNumber(word)))
            return null;
        if (half == 0 && end - first == 1 && words[first] is "un" or "une" or "one" && !IsOneThing(words, first))
            return null;
        // "Un million et demi" is half a million more.
        var value = NumberWords.Read(words.AsSpan(first, end - first)) + (half * (NumberWords.Multiplier(words[end - 1]) ?? 1));
        return first > 0 && words[first - 1] is "moins" or "minus" ? -value : value;
    }

    // "Une bonne vingtaine": the article is passed over where a number follows.
    private static int FirstCounting(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var follows = i + 1 < words.Length && NumberWords.IsNumber(words[i + 1]);
            if (NumberWords.IsNumber(words[i]) && (follows || words[i] is not ("un" or "une" or "one")))
                return i;
        }

        return Array.FindIndex(words, NumberWords.IsNumber);
    }

    // "Un agent" is one; "un peu" and "c'est un métier difficile" are not.
    private static bool IsOneThing(string[] words, int first) =>
        first == 0 && words.Length <= 2 && (words.Length == 1 || words[1] is not ("peu" or "certain" or "certaine" or "paquet" or "autre" or "or"));

    private static string[] Words(string text) => TextFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
