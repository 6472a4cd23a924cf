using System.Collections.Frozen;
using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>Days that are counted from today: "demain", "lundi prochain", "il y a deux mois", "in a week". Words are folded.</summary>
/// <remarks>"Lundi prochain" and "next Monday" are the first Monday after today, "lundi en huit" the one after; a lone "lundi" says neither.</remarks>
internal static class RelativeDays
{
    private const int MostCounted = 10_000;

    private static readonly FrozenDictionary<string, int> FromToday = new Dictionary<string, int>
    {
        ["aujourd hui"] = 0, ["aujourdhui"] = 0, ["ce jour"] = 0, ["today"] = 0, ["ce matin"] = 0, ["ce soir"] = 0, ["this morning"] = 0, ["tonight"] = 0,
        ["demain"] = 1, ["tomorrow"] = 1, ["hier"] = -1, ["yesterday"] = -1, ["hier soir"] = -1, ["last night"] = -1,
        ["apres demain"] = 2, ["the day after tomorrow"] = 2, ["day after tomorrow"] = 2,
        ["avant hier"] = -2, ["the day before yesterday"] = -2, ["day before yesterday"] = -2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new[] { CalendarWords.FrenchDays, CalendarWords.EnglishDays }
        .SelectMany(days => days.Select((name, day) => KeyValuePair.Create(TextFold.Fold(name), (DayOfWeek)day)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static DateOnly? Find(string folded, DateOnly today)
    {
        if (FromToday.TryGetValue(folded, out var days))
            return Shift(today, days);
        return OfWeek([.. folded.Split(' ').Where(word => word is not ("le" or "the" or "on" or "de" or "jour"))], today) ?? Counted(folded.Split(' '), today);
    }

    private static DateOnly? OfWeek(string[] words, DateOnly today) => words switch
    {
        [var day, "prochain" or "suivant" or "next"] => Coming(day, today, 1),
        ["next" or "this" or "coming" or "ce", var day] => Coming(day, today, 1),
        [var day, "qui", "vient"] => Coming(day, today, 1),
        [var day, "en", "huit"] => Coming(day, today, 8),
        [var day, "en", "quinze"] => Coming(day, today, 15),
        [var day, "dernier" or "passe"] => Gone(day, today),
        ["last" or "past", var day] => Gone(day, today),
        _ => null,
    };

    private static DateOnly? Gone(string day, DateOnly today) =>
        Weekdays.TryGetValue(day, out var weekday) ? Shift(today, -1 - ((int)today.DayOfWeek - (int)weekday + 6) % 7) : null;

    /// <param name="earliest">Days from today that it is away at least.</param>
    private static DateOnly? Coming(string day, DateOnly today, int earliest) =>
        Weekdays.TryGetValue(day, out var weekday)
            ? Shift(today, earliest + (((int)weekday - (int)today.DayOfWeek - earliest) % 7 + 7) % 7)
            : null;

    private static DateOnly? Counted(string[] words, DateOnly today) => words switch
    {
        ["il", "y", "a", .. var count, var unit] => Move(today, Count(count), unit, -1),
        [.. var count, var unit, "ago"] => Move(today, Count(count), unit, -1),
        ["dans" or "in", .. var count, var unit] => Move(today, Count(count), unit, 1),
        [.. var count, "days" or "day", "from", "now" or "today"] => Move(today, Count(count), "days", 1),
        _ => null,
    };

    private static int? Count(string[] words) => words switch
    {
        ["a" or "an"] => 1,
        [var figure] when figure.Length <= 4 && int.TryParse(figure, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        [.. var number, "de"] => Count(number),
        { Length: > 0 and <= 4 } when words.All(word => NumberWords.IsNumber(word) || word == "et") && NumberWords.IsNumber(words[0]) =>
            NumberWords.Read(words) is { } number and <= MostCounted && number == decimal.Truncate(number) ? (int)number : null,
        _ => null,
    };

    private static DateOnly? Move(DateOnly today, int? count, string unit, int sign) => unit switch
    {
        _ when count is null or > MostCounted => null,
        "jour" or "jours" or "day" or "days" => Shift(today, sign * count.Value),
        "semaine" or "semaines" or "week" or "weeks" => Shift(today, sign * 7 * count.Value),
        "mois" or "month" or "months" => ShiftMonths(today, sign * count.Value),
        "an" or "ans" or "annee" or "annees" or "year" or "years" => ShiftMonths(today, sign * 12 * count.Value),
        _ => null,
    };

    private static DateOnly? Shift(DateOnly today, int days) =>
        today.DayNumber + days >= 0 && today.DayNumber + days <= DateOnly.MaxValue.DayNumber ? today.AddDays(days) : null;

    // The last day of a month that is shorter, as people count.
    private static DateOnly? ShiftMonths(DateOnly today, int months)
    {
        var month = today.Year * 12 + today.Month - 1 + months;
        return month is >= 12 and < 120_000 ? today.AddMonths(months) : null;
    }
}
