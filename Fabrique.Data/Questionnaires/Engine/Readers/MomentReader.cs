using System.Globalization;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A day and a time: "demain à 14h30", "15/03/2026 14:30", "half past two tomorrow", "lundi prochain à midi", or as ISO 8601 spells it.</summary>
internal static class MomentReader
{
    private const int LongestText = 200;

    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mm:ss.FFFzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz"];

    public static ReadResult Read(string text, RunContext context)
    {
        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
            return new AnswerValue.Moment(exact);
        return Find(text, context) is { } local
            ? new AnswerValue.Moment(AtHome(local, context))
            : Refusals.Of(RejectionCode.NotAMoment, ("example", context.Language == "en" ? "15 March 2026 at 14:30" : "15/03/2026 à 14\u00A0h\u00A030"));
    }

    /// <summary>The local moment that the text tells and nothing else; null when it tells none, or a day or a time alone.</summary>
    /// <remarks>The text is parted at each gap between two words, the day on the one side and the time on the other.</remarks>
    public static DateTime? Find(string text, RunContext context)
    {
        if (text.Length > LongestText)
            return null;
        if (TextFold.Fold(text) is "maintenant" or "now" or "tout de suite" or "en ce moment" or "right now")
            return ToTheMinute(context.LocalNow);
        return Iso(text) ?? Parted(text, context);
    }

    private static DateTime? Iso(string text) =>
        text.IndexOf('T', StringComparison.Ordinal) is var mark and > 0
            && DateOnly.TryParseExact(text[..mark], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && TimeReader.Find(text[(mark + 1)..]) is { } time
            ? day.ToDateTime(time)
            : null;

    private static DateTime? Parted(string text, RunContext context)
    {
        for (var gap = 1; gap < text.Length - 1; gap++)
        {
            if (!IsGap(text[gap]))
                continue;
            var (before, after) = (WithoutJoiner(text[..gap].Trim(' ', ',')), text[gap..].Trim(' ', ','));
            if (TimeReader.Find(after) is { } time && DateReader.Find(before, context) is { } day)
                return day.ToDateTime(time);
            if (TimeReader.Find(before) is { } earlier && DateReader.Find(after, context) is { } later)
                return later.ToDateTime(earlier);
        }

        return null;
    }

    private static bool IsGap(char c) => c is ' ' or ',' or '\u00A0' or '\u202F';

    private static string WithoutJoiner(string day) =>
        Array.Exists([" à", " a", " at"], joiner => day.EndsWith(joiner, StringComparison.OrdinalIgnoreCase)) ? day[..day.LastIndexOf(' ')] : day;

    private static DateTime ToTheMinute(DateTimeOffset now) => new(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0);

    // An hour that the clocks skip in spring is the one after it.
    private static DateTimeOffset AtHome(DateTime local, RunContext context)
    {
        var valid = context.TimeZone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(valid, context.TimeZone.GetUtcOffset(valid));
    }
}
