using System.Globalization;

namespace Microsoft.Bot.Recognition;

/// <summary>Finds dates and times in what a person wrote.</summary>
internal static class DateTimeReader
{
    private const string Format = "yyyy-MM-dd";

    /// <returns>The meanings of the first date; null when there is none.</returns>
    public static IReadOnlyList<DateTimeMeaning> First(string text, string culture, DateTime now)
    {
        _ = culture;
        _ = now;
        foreach (var word in text.Split(' '))
        {
            if (DateOnly.TryParseExact(word, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return [new DateTimeMeaning(date.ToString(Format, CultureInfo.InvariantCulture), date.ToString(Format, CultureInfo.InvariantCulture))];
        }

        return null;
    }
}
