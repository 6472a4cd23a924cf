using System.Globalization;
using System.Text.RegularExpressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A day and a time: "15/03/2026 à 14h30", "demain 9h", or as ISO 8601 spells it.</summary>
internal static partial class MomentReader
{
    private static readonly string[] Iso = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    public static ReadResult Read(string text, RunContext context) => Find(text, context) is { } moment
        ? new AnswerValue.Moment(moment)
        : Refusals.Of(RejectionCode.NotAMoment, ("example", context.Language == "en" ? "15 March 2026 at 14:30" : "15/03/2026 à 14 h 30"));

    private static DateTimeOffset? Find(string text, RunContext context)
    {
        if (text.Length > 200)
            return null;
        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
            return exact;
        if (DateTime.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Local(local, context);
        var match = Form().Match(text);
        return match.Success && TimeReader.Find(match.Groups["time"].Value) is { } time
            && DateReader.Read(match.Groups["day"].Value.Trim(), context).Value is AnswerValue.Date date
            ? Local(date.Value.ToDateTime(time), context)
            : null;
    }

    // An hour that the clocks skip in spring is the one after it.
    private static DateTimeOffset Local(DateTime local, RunContext context)
    {
        var valid = context.TimeZone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(valid, context.TimeZone.GetUtcOffset(valid));
    }

    [GeneratedRegex(@"^(?<day>.*?)[\s,]+(?:à\s+|at\s+)?(?<time>[0-9]{1,2}\s*(?:h|heures?|:)\s*(?:[0-9]{2})?(?::[0-9]{2})?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
