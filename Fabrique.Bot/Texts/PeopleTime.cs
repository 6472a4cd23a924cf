using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Bot.Texts;

/// <summary>Days and times as people of a language say them; <c>local</c> is by their own clock.</summary>
internal static class PeopleTime
{
    /// <summary>"1er mars 2026" in French, "3 November 2026" in English.</summary>
    public static string Day(DateTimeOffset local, string language) => language is "fr" or "en"
        ? PeopleText.Date(DateOnly.FromDateTime(local.DateTime), language)
        : local.ToString("d MMMM yyyy", TextSet.Culture(language));

    /// <summary>"18 h 30" in French, "18:30" in English.</summary>
    public static string Time(DateTimeOffset local, string language) => language is "fr" or "en"
        ? PeopleText.Time(TimeOnly.FromDateTime(local.DateTime), language)
        : local.ToString("t", TextSet.Culture(language));
}
