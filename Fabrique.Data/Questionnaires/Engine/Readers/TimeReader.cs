using System.Globalization;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A time of day: "14h30", "midi et quart", "half past two", "2:30 pm"; in French and English, to the second.</summary>
/// <remarks>Without a half of the day, a time is taken as it is said: "half past two" is in the night.</remarks>
internal static class TimeReader
{
    private const int LongestText = 100;

    private static readonly string[] Fillers =
        ["a", "vers", "environ", "at", "about", "around", "le", "the", "il", "est", "it", "is", "s", "pile", "precises", "precise", "sharp", "exactly", "o"];

    public static ReadResult Read(string text, string language) => Find(text) is { } time
        ? new AnswerValue.Time(time)
        : Refusals.Of(RejectionCode.NotATime, ("example", language == "en" ? "14:30" : "14\u00A0h\u00A030"));

    /// <summary>The time that the text tells and nothing else; null when it tells none.</summary>
    public static TimeOnly? Find(string text)
    {
        if (text.Length > LongestText)
            return null;
        var words = TimeWords.Split(text).Where(word => !Fillers.Contains(word)).ToList();
        var half = HalfOfDay.Take(words);
        return Clock([.. words]) is { } time && half.Place(time) is { } placed ? placed : null;
    }

    private static SaidTime? Clock(string[] words) => words switch
    {
        ["midi" or "noon" or "midday" or "minuit" or "midnight", .. var rest] => After(Hour(words[..1])!.Value, rest),
        ["half", "past", .. var hour] => Hour(hour) is { } known ? known with { Minute = 30 } : null,
        [.. var minutes, "past", var hour] => Hour([hour]) is { } known ? Shift(known, Minutes(minutes)) : null,
        [.. var minutes, "to" or "before", var hour] => Hour([hour]) is { } known ? Shift(known, -Minutes(minutes)) : null,
        _ => InFigures(words) ?? InHours(words),
    };

    // "14 : 30", "14 : 30 : 15", "2 . 30": separators are words of their own.
    private static SaidTime? InFigures(string[] words) => words switch
    {
        [var hour, ":" or ".", var minute] => Of(hour, minute),
        [var hour, ":", var minute, ":", var second] => Of(hour, minute) is { } time && Figure(second, 59) is { } known ? time with { Second = known } : null,
        [var hour, ":", var minute, ":", var second, ".", var fraction] when fraction.All(char.IsAsciiDigit) =>
            Of(hour, minute) is { } time && Figure(second, 59) is { } known ? time with { Second = known } : null,
        // A lone figure is a time only where it can be nothing else.
        [var hour] when Figure(hour, 23) is >= 13 => new SaidTime(Figure(hour, 23)!.Value, 0, IsWhole: true),
        [var hour] when Figure(hour, 12) is { } said => new SaidTime(said, 0, IsWhole: said == 0, IsBare: true),
        [var hour] when NumberWords.IsNumber(hour) => Hour(words) is { } known ? known with { IsBare = true } : null,
        _ => null,
    };

    private static SaidTime? Of(string hour, string minute) =>
        minute.Length == 2 && Figure(hour, 24) is { } h && Figure(minute, 59) is { } m ? Whole(h, m) : null;

    // "14 h", "14 h 30", "deux heures et demie", "trois heures moins le quart".
    private static SaidTime? InHours(string[] words)
    {
        var at = Array.FindIndex(words, word => word is "h" or "heure" or "heures" or "hrs" or "clock");
        if (at < 1 || Hour(words[..at]) is not { } hour)
            return null;
        if (words[at - 1] == "24" && at + 1 < words.Length)
            return null;
        return After(hour with { IsBare = false }, [.. words[(at + 1)..]]);
    }

    private static SaidTime? After(SaidTime hour, string[] rest) => rest switch
    {
        [] => hour,
        ["et", "demi" or "demie"] => Shift(hour, 30),
        ["et", "quart"] or ["un", "quart"] => Shift(hour, 15),
        ["moins", "quart"] or ["moins", "un", "quart"] => Shift(hour, -15),
        ["trois", "quarts"] => Shift(hour, 45),
        ["moins", .. var minutes] => Shift(hour, -Minutes(minutes)),
        ["et", .. var minutes] => Shift(hour, Minutes(minutes)),
        _ => Shift(hour, Minutes(rest)),
    };

    private static SaidTime? Shift(SaidTime hour, int? minutes)
    {
        if (minutes is null)
            return null;
        var shifted = (((hour.Hour % 24 * 60) + hour.Minute + minutes.Value) % 1440 + 1440) % 1440;
        return hour with { Hour = shifted / 60, Minute = shifted % 60, IsBare = false };
    }

    private static int? Minutes(string[] words) => words switch
    {
        ["quarter"] or ["quart"] => 15,
        [.. var number, "minutes" or "minute" or "min" or "mn" or "m"] => Minutes(number),
        [var figure] when Figure(figure, 59) is { } minutes => minutes,
        _ => Spelt(words, 59),
    };

    private static SaidTime? Hour(string[] words)
    {
        if (words is ["noon" or "midday" or "midi"])
            return new SaidTime(12, 0, IsWhole: true);
        if (words is ["midnight" or "minuit"])
            return new SaidTime(0, 0, IsWhole: true);
        var hour = words is [var figure] && Figure(figure, 24) is { } known ? known : Spelt(words, 24);
        return hour is { } said ? Whole(said, 0) : null;
    }

    private static SaidTime? Whole(int hour, int minute) =>
        hour == 24 && minute > 0 ? null : new SaidTime(hour % 24, minute, IsWhole: hour is > 12 or 0);

    private static int? Spelt(string[] words, int most) =>
        words.Length is > 0 and <= 4 && words.All(word => word is "et" or "and" || NumberWords.IsNumber(word)) && NumberWords.IsNumber(words[0])
            && NumberWords.Read(words) is { } number && number <= most && number == decimal.Truncate(number)
            ? (int)number
            : null;

    private static int? Figure(string word, int most) =>
        word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}

/// <summary>A time as it was said.</summary>
/// <param name="IsWhole">Its half of the day is known: "14", "midi", "0".</param>
/// <param name="IsBare">A number with nothing that makes it a time: only "du matin" or "pm" do.</param>
internal readonly record struct SaidTime(int Hour, int Minute, bool IsWhole, bool IsBare = false, int Second = 0);
