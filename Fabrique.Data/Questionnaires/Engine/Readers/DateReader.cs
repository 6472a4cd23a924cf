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
    private static readonly FrozenDictionary<string, int> Months = MonthNames();

    private static readonly FrozenDictionary<string, int> FromToday = new Dictionary<string, int>
    {
        ["aujourd hui"] = 0, ["aujourdhui"] = 0, ["ce jour"] = 0, ["today"] = 0,
        ["demain"] = 1, ["tomorrow"] = 1, ["hier"] = -1, ["yesterday"] = -1,
        ["apres demain"] = 2, ["the day after tomorrow"] = 2, ["day after tomorrow"] = 2,
        ["avant hier"] = -2, ["the day before yesterday"] = -2, ["day before yesterday"] = -2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fillers = CalendarWords.FrenchDays.Concat(CalendarWords.EnglishDays)
        .Select(TextFold.Fold)
        .Concat(["le", "du", "de", "the", "of", "on", "vers", "environ", "around", "about", "en", "c", "etait", "est", "it", "was", "is"])
        .ToFrozenSet(StringComparer.Ordinal);

    public static ReadResult Read(string text, RunContext context)
    {
        var folded = text.Length > 200 ? "" : TextFold.Fold(text);
        var day = FromToday.TryGetValue(folded, out var days)
            ? Shift(context.Today, days)
            : Iso(text) ?? Parts([.. folded.Split(' ').Where(word => !Fillers.Contains(word))], context);
        return day is { } found ? new AnswerValue.Date(found) : NotADate(context.Language);
    }

    private static ReadResult NotADate(string language) =>
        Refusals.Of(RejectionCode.NotADate, ("example", language == "en" ? "15 March 2026" : "15/03/2026"));

    private static DateOnly? Iso(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly? Parts(string[] words, RunContext context) => words switch
    {
        ["il", "y", "a", var count, var unit] => Counted(context.Today, count, unit, -1),
        [var count, var unit, "ago"] => Counted(context.Today, count, unit, -1),
        ["dans" or "in", var count, var unit] => Counted(context.Today, count, unit, 1),
        [var first, var second, var year] when Year(year, context.Today) is { } known => WithYear(first, second, known, context),
        [var first, var second] => NearestYear(first, second, context),
        _ => null,
    };

    private static DateOnly? Counted(DateOnly today, string count, string unit, int sign)
    {
        var length = unit switch
        {
            "jour" or "jours" or "day" or "days" => 1,
            "semaine" or "semaines" or "week" or "weeks" => 7,
            _ => 0,
        };
        var number = Figure(count, 4) ?? (NumberWords.IsNumber(count) ? NumberWords.Read([count]) : null);
        return length == 0 || number is null or > 10_000 ? null : Shift(today, sign * length * (int)number);
    }

    private static DateOnly? Shift(DateOnly today, int days) =>
        today.DayNumber + days >= 0 && today.DayNumber + days <= DateOnly.MaxValue.DayNumber ? today.AddDays(days) : null;

    private static DateOnly? WithYear(string first, string second, int year, RunContext context)
    {
        if (DayAndMonth(first, second) is not { } found)
            return null;
        return Day(year, found.Month, found.Day)
            ?? (context.Language == "en" && found.InFigures ? Day(year, found.Day, found.Month) : null);
    }

    private static DateOnly? NearestYear(string first, string second, RunContext context)
    {
        if (DayAndMonth(first, second) is not { } found)
            return null;
        DateOnly? nearest = null;
        // Eight years hold a 29 February, also around 1900 and 2100.
        for (var year = context.Today.Year - 8; year <= context.Today.Year + 8; year++)
        {
            if (Day(year, found.Month, found.Day) is { } day && (nearest is not { } best || Distance(day, context) <= Distance(best, context)))
                nearest = day;
        }

        return nearest;
    }

    private static int Distance(DateOnly day, RunContext context) => Math.Abs(day.DayNumber - context.Today.DayNumber);

    private static (int Day, int Month, bool InFigures)? DayAndMonth(string first, string second)
    {
        if (Months.TryGetValue(second, out var month))
            return DayNumber(first) is { } day ? (day, month, false) : null;
        if (Months.TryGetValue(first, out month))
            return DayNumber(second) is { } day ? (day, month, false) : null;
        return Figure(first, 2) is { } number && Figure(second, 2) is { } other ? (number, other, true) : null;
    }

    private static int? DayNumber(string word) => Figure(
        word switch
        {
            "premier" or "first" => "1",
            _ when word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal)
                || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal) => word[..^2],
            _ => word,
        },
        2);

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
