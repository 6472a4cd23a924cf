using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>Names of months and days in both languages, the same on every machine.</summary>
internal static class CalendarWords
{
    public static readonly ImmutableArray<string> FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static readonly ImmutableArray<string> EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static readonly ImmutableArray<string> FrenchDays =
        ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    public static readonly ImmutableArray<string> EnglishDays =
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static readonly ImmutableArray<string> ShortFrenchMonths =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    public static string Month(int month, string language) => (language == "en" ? EnglishMonths : FrenchMonths)[month - 1];

    public static string ShortMonth(int month, string language) =>
        language == "en" ? EnglishMonths[month - 1][..3] : ShortFrenchMonths[month - 1];

    public static string Day(DayOfWeek day, string language) => (language == "en" ? EnglishDays : FrenchDays)[(int)day];

    public static string ShortDay(DayOfWeek day, string language) =>
        language == "en" ? EnglishDays[(int)day][..3] : FrenchDays[(int)day][..3] + ".";
}
