using System.Globalization;
using Fabrique.Data.Questionnaires.Engine.Readers;

namespace Fabrique.Tests.Questionnaires.Engine.Readers;

/// <summary>Now is noon in Paris on Sunday 15 March 2026.</summary>
public class MomentReaderTests
{
    [Theory]
    [InlineData("15/03/2026 14h30", "2026-03-15T14:30")]
    [InlineData("15/03/2026 à 14 h 30", "2026-03-15T14:30")]
    [InlineData("2026-03-15T14:30", "2026-03-15T14:30")]
    [InlineData("2026-03-15 14:30:15", "2026-03-15T14:30:15")]
    [InlineData("le 15 mars 2026 à midi", "2026-03-15T12:00")]
    [InlineData("le 15 mars 2026, midi et demi", "2026-03-15T12:30")]
    [InlineData("demain à 9h", "2026-03-16T09:00")]
    [InlineData("demain 9h15", "2026-03-16T09:15")]
    [InlineData("lundi prochain à 14h30", "2026-03-16T14:30")]
    [InlineData("dans deux jours à quatorze heures", "2026-03-17T14:00")]
    [InlineData("ce soir à 20h", "2026-03-15T20:00")]
    [InlineData("14h30 demain", "2026-03-16T14:30")]
    [InlineData("à midi le 1er avril", "2026-04-01T12:00")]
    [InlineData("tomorrow at half past two", "2026-03-16T02:30")]
    [InlineData("half past two in the afternoon tomorrow", "2026-03-16T14:30")]
    [InlineData("15 March 2026 at 2pm", "2026-03-15T14:00")]
    [InlineData("March 15, 2026, 2:30 pm", "2026-03-15T14:30")]
    [InlineData("yesterday, noon", "2026-03-14T12:00")]
    [InlineData("maintenant", "2026-03-15T12:00")]
    [InlineData("right now", "2026-03-15T12:00")]
    public void A_day_with_a_time_is_read_as_people_say_it(string raw, string expected) =>
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), MomentReader.Find(raw, Form.In("fr")));

    [Theory]
    [InlineData("demain")]
    [InlineData("14h30")]
    [InlineData("bientôt à midi")]
    [InlineData("30/02/2026 14h30")]
    [InlineData("15/03/2026 25h")]
    [InlineData("15/03/2026 ou 16/03/2026 à midi")]
    [InlineData("un jour")]
    public void A_day_alone_or_a_time_alone_is_not_read(string raw) => Assert.Null(MomentReader.Find(raw, Form.In("fr")));
}
