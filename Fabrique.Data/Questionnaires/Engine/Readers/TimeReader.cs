using System.Globalization;
using System.Text.RegularExpressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A time of the day: "14h30", "14 h", "14:30".</summary>
internal static partial class TimeReader
{
    public static ReadResult Read(string text, string language) => Find(text) is { } time
        ? new AnswerValue.Time(time)
        : Refusals.Of(RejectionCode.NotATime, ("example", language == "en" ? "14:30" : "14 h 30"));

    public static TimeOnly? Find(string text)
    {
        var match = text.Length > 100 ? Match.Empty : Form().Match(text);
        if (!match.Success)
            return null;
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Value is { Length: > 0 } minutes ? int.Parse(minutes, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    [GeneratedRegex(@"^\s*(?:à|at)?\s*(?<h>[0-9]{1,2})\s*(?:(?:h|heures?|:)\s*(?<m>[0-9]{2})?(?::[0-9]{2})?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
