using System.Collections.Frozen;
using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A day: in figures, with the month in words, or counted from today; in French and English.</summary>
/// <remarks>
/// Figures are day, month, year; an English "03/15/2026" is understood since there is no 15th month.
/// A year of two figures is the one nearest to today. Without a year, the day nearest to today is meant:
/// on 20 December, "3 janvier" is in a fortnight and "1er décembre" was three weeks ago; at equal distance the coming one.
/// </remarks>
internal static class DateReader
{
    private const int LongestText = 200;

    private static readonly FrozenDictionary<string, int> Months = MonthNames();

    private static readonly FrozenSet<string> Fillers = CalendarWords.FrenchDays.Concat(CalendarWords.EnglishDays)
        .Select(TextFold.Fold)
        .Concat(["le", "du", "de", "the", "of", "on", "vers", "environ", "around", "about", "en", "c", "etait", "est", "it", "was", "is"])
        .ToFrozenSet(StringComparer.Ordinal);

    public static ReadResult Read(string text, RunContext context) =>
        Find(text, context) is { } found ? new AnswerValue.Date(found) : NotADate(context.Language);

    /// <summary>The day that the text tells and nothing else; null when it tells none.</summary>
    public static DateOnly? Find(string text, RunContext context)
    {
        var folded = text.Length > LongestText ? "" : TextFold.Fold(text);
        return RelativeDays.Find(folded, context.Today)
            ?? Iso(text)
            ?? Parts([.. folded.Split(' ').Where(word => !Fillers.Contains(word))], context);
    }

    private static ReadResult NotADate(string language) =>
        Refusals.Of(RejectionCode.NotADate, ("example", language == "en" ? "15 March 2026" : "15/03/2026"));

    private static DateOnly? Iso(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? Parts(string[] words, RunContext context)
    {
        if (Array.FindIndex(words, Months.ContainsKey) is var month and >= 0)
            return WithMonth(words[..month], words[(month + 1)..], Months[words[month]], context);
        return words switch
        {
            [var first, var second, var year] when Year(year, context.Today) is { } known => WithYear(first, second, known, context),
            [var first, var second] when Figure(first, 2) is { } day && Figure(second, 2) is { } inFigures => NearestYear(day, inFigures, context),
            _ => null,
        };
    }

    // "Quinze mars deux mille vingt-six", "March 15, 2026", "the twenty-first of March".
    private static DateOnly? WithMonth(string[] before, string[] after, int month, RunContext context)
    {
        var (day, year) = before.Length > 0 ? (SpeltDays.Day(before), after)
            : after is [.. var first, { Length: 4 } last] && Figure(last, 4) is not null ? (SpeltDays.Day(first), [last])
            : (SpeltDays.Day(after), []);
        if (day is not { } known)
            return null;
        if (year.Length == 0)
            return NearestYear(known, month, context);
        var spelt = year is [var word] && Year(word, context.Today) is { } figures ? figures : SpeltDays.Year(year);
        return spelt is { } found ? Day(found, month, known) : null;
    }

    private static DateOnly? WithYear(string first, string second, int year, RunContext context)
    {
        if (Figure(first, 2) is not { } day || Figure(second, 2) is not { } month)
            return null;
        return Day(year, month, day) ?? (context.Language == "en" ? Day(year, day, month) : null);
    }

    private static DateOnly? NearestYear(int number, int month, RunContext context)
    {
        DateOnly? nearest = null;
        // Eight years hold a 29 February, also around 1900 and 2100.
        for (var year = context.Today.Year - 8; year <= context.Today.Year + 8; year++)
        {
            if (Day(year, month, number) is { } day && (nearest is not { } best || Distance(day, context) <= Distance(best, context)))
                nearest = day;
        }

        return nearest;
    }

    private static int Distance(DateOnly day, RunContext context) => Math.Abs(day.DayNumber - context.Today.DayNumber);

    private static int? Year(string word, DateOnly today)
    {
        if (word.Length == 4)
            return Figure(word, 4) is { } year and > 0 ? year : null;
        if (word.Length != 2 || Figure(word, 2) is not { } short2)
            return null;
        var century = today.Year - (today.Year % 100);
        return new[] { century - 100, century, century + 100 }.Select(start => start + short2).MinBy(candidate => Math.Abs(candidate - today.Year));
    }

    private static int? Figure(string word, int digits) =>
        word.Length > 0 && word.Length <= digits && word.All(char.IsAsciiDigit) ? int.Parse(word, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    // Full names and what people cut them to: three letters or more, when no other month begins so.
    private static FrozenDictionary<string, int> MonthNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in new[] { CalendarWords.FrenchMonths, CalendarWords.EnglishMonths })
        {
            for (var month = 1; month <= 12; month++)
            {
                var name = TextFold.Fold(language[month - 1]);
                for (var length = Math.Min(3, name.Length); length <= name.Length; length++)
                {
                    if (!names.TryAdd(name[..length], month) && names[name[..length]] != month)
                        ambiguous.Add(name[..length]);
                }
            }
        }

        return names.Where(pair => !ambiguous.Contains(pair.Key)).ToFrozenDictionary(StringComparer.Ordinal);
    }
}
