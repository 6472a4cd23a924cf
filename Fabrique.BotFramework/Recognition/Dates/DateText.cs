using System.Globalization;

namespace Microsoft.Bot.Recognition;

/// <summary>A text in which dates are looked for, with the words of its language and the moment it was written.</summary>
internal sealed class DateText(Wording text, DateLexicon words, NumberPhrase numbers, DateTime now)
{
    public Wording Text => text;

    public DateLexicon Words => words;

    public DateTime Now => now;

    public DateOnly Today { get; } = DateOnly.FromDateTime(now);

    public string Plain(int place) => text.Plain(place);

    /// <summary>The place behind a phrase of a table; the place itself when none is there.</summary>
    public int Skip(PhraseTable<int> phrases, int place) =>
        phrases.Match(text, place, out _, out var last) ? Behind(last) : place;

    public int SkipSign(char sign, int place) => text[place].Is(sign) ? place + 1 : place;

    /// <summary>The place of what follows a word: behind an apostrophe too.</summary>
    public int Behind(int last) => text[last + 1].Is('\'') && text.IsGlued(last + 1) ? last + 2 : last + 1;

    /// <summary>Digits of at most some length that are a word by themselves.</summary>
    public bool Digits(int place, int most, out int value)
    {
        value = 0;
        return text[place].IsDigits && text[place].Text.Length <= most
            && int.TryParse(text[place].Text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A number of things, in digits, in words, or an article; halves count for hours and the like.</summary>
    public bool Count(int place, out decimal value, out int last)
    {
        if (text[place].IsDigits)
            return FewDigits(place, out value, out last);
        if (numbers.Whole(place, bareScale: false, out value, out last) && value <= Calendars.MostCount)
            return true;
        (value, last) = (1, place);
        return words.Articles.Contains(Plain(place));
    }

    // 3, or 1.5: what is longer counts no days, and reading it at every place would take too long.
    private bool FewDigits(int place, out decimal value, out int last)
    {
        last = place;
        var found = Digits(place, 4, out var whole) && !(text.IsGlued(place) && ".,".Contains(text[place - 1].Plain, StringComparison.Ordinal));
        value = whole;
        if (!found || !(text[place + 1].Is('.') || text[place + 1].Is(',')) || !text.IsGlued(place + 1)
            || !text.IsGlued(place + 2) || !Digits(place + 2, 2, out var part))
        {
            return found;
        }

        last = place + 2;
        value += text[last].Text.Length == 1 ? part / 10m : part / 100m;
        return !((text[last + 1].Is('.') || text[last + 1].Is(',')) && text.IsGlued(last + 1) && text.IsGlued(last + 2) && text[last + 2].IsDigits);
    }

    /// <summary>A number below a hundred in words.</summary>
    public bool SmallNumber(int place, out int value, out int last)
    {
        var found = numbers.BelowHundred(place, out var number, out last);
        value = (int)number;
        return found;
    }

    public bool IsGlued(int place) => text.IsGlued(place);

    public bool Is(char sign, int place) => text[place].Is(sign);
}

/// <summary>What a date or time in a text may mean, and its last word.</summary>
internal readonly record struct FoundTime(List<DateTimeMeaning> Meanings, int Last);
