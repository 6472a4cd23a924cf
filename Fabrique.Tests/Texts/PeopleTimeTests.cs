using Fabrique.Bot.Texts;

namespace Fabrique.Tests.Texts;

public sealed class PeopleTimeTests
{
    [Theory]
    [InlineData("2026-03-01T01:29:00+01:00", "fr", "1er mars 2026", "1\u00A0h\u00A029")]
    [InlineData("2026-03-15T18:00:59+01:00", "fr", "15 mars 2026", "18\u00A0h")]
    [InlineData("2026-03-15T00:05:00+01:00", "fr", "15 mars 2026", "0\u00A0h\u00A005")]
    [InlineData("2026-03-01T01:29:00+01:00", "en", "1 March 2026", "01:29")]
    [InlineData("2026-03-15T18:00:00+01:00", "en", "15 March 2026", "18:00")]
    [InlineData("2026-03-01T18:30:00+01:00", "es", "1 marzo 2026", "18:30")]
    public void Days_and_times_are_told_as_people_of_the_language_say_them(string local, string language, string day, string time)
    {
        var instant = DateTimeOffset.Parse(local, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((day, time), (PeopleTime.Day(instant, language), PeopleTime.Time(instant, language)));
    }
}
