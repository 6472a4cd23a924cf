namespace Fabrique.Tests.Questionnaires.Engine.Readers;

/// <summary>Today is Sunday 15 March 2026.</summary>
public class DateReaderTests
{
    private const string When = """
        | survey | | | |
        | | type | name | label |
        | | date | d | Quand ? |
        """;

    [Theory]
    [InlineData("15/03/2026", "2026-03-15")]
    [InlineData("5/3/2026", "2026-03-05")]
    [InlineData("15.03.2026", "2026-03-15")]
    [InlineData("15-03-2026", "2026-03-15")]
    [InlineData("15/03/26", "2026-03-15")]
    [InlineData("15/03/85", "1985-03-15")]
    [InlineData("2026-03-15", "2026-03-15")]
    [InlineData("le 15 mars 2026", "2026-03-15")]
    [InlineData("dimanche 15 mars 2026", "2026-03-15")]
    [InlineData("1er avril 2026", "2026-04-01")]
    [InlineData("3 févr. 2026", "2026-02-03")]
    [InlineData("15 AOUT 2026", "2026-08-15")]
    [InlineData("March 15, 2026", "2026-03-15")]
    [InlineData("15th of March 2026", "2026-03-15")]
    [InlineData("on the 2nd of May", "2026-05-02")]
    [InlineData("20 décembre", "2025-12-20")]
    [InlineData("15 mars", "2026-03-15")]
    [InlineData("12/9", "2026-09-12")]
    [InlineData("14/9", "2025-09-14")]
    [InlineData("29 février", "2028-02-29")]
    [InlineData("aujourd’hui", "2026-03-15")]
    [InlineData("Aujourd'hui", "2026-03-15")]
    [InlineData("demain", "2026-03-16")]
    [InlineData("après-demain", "2026-03-17")]
    [InlineData("hier", "2026-03-14")]
    [InlineData("avant-hier", "2026-03-13")]
    [InlineData("tomorrow", "2026-03-16")]
    [InlineData("yesterday", "2026-03-14")]
    [InlineData("il y a 3 jours", "2026-03-12")]
    [InlineData("dans deux semaines", "2026-03-29")]
    [InlineData("3 weeks ago", "2026-02-22")]
    [InlineData("lundi prochain", "2026-03-16")]
    [InlineData("dimanche prochain", "2026-03-22")]
    [InlineData("vendredi qui vient", "2026-03-20")]
    [InlineData("ce vendredi", "2026-03-20")]
    [InlineData("vendredi en huit", "2026-03-27")]
    [InlineData("lundi dernier", "2026-03-09")]
    [InlineData("dimanche dernier", "2026-03-08")]
    [InlineData("next Friday", "2026-03-20")]
    [InlineData("this Saturday", "2026-03-21")]
    [InlineData("last Monday", "2026-03-09")]
    [InlineData("in a week", "2026-03-22")]
    [InlineData("dans une semaine", "2026-03-22")]
    [InlineData("dans une quinzaine de jours", "2026-03-30")]
    [InlineData("il y a un mois", "2026-02-15")]
    [InlineData("dans trois mois", "2026-06-15")]
    [InlineData("il y a 2 ans", "2024-03-15")]
    [InlineData("a year ago", "2025-03-15")]
    [InlineData("vingt et un mars 2026", "2026-03-21")]
    [InlineData("le quinze mars deux mille vingt-six", "2026-03-15")]
    [InlineData("premier avril", "2026-04-01")]
    [InlineData("the twenty-first of March 2026", "2026-03-21")]
    [InlineData("March the third", "2026-03-03")]
    public void A_day_is_read_as_people_write_it(string raw, string expected)
    {
        Assert.Equal(expected, Form.Of(When).Reply("d", raw));
    }

    [Theory]
    [InlineData("30/02/2026")]
    [InlineData("31 avril 2026")]
    [InlineData("29/02/2026")]
    [InlineData("2026-13-01")]
    [InlineData("03/15/2026")]
    [InlineData("0/0/0000")]
    [InlineData("un jour")]
    [InlineData("lundi")]
    [InlineData("la semaine prochaine")]
    [InlineData("le mois dernier")]
    [InlineData("trente-deux mars")]
    [InlineData("lundi ou mardi prochain")]
    [InlineData("mars 2026")]
    [InlineData("dans beaucoup de jours")]
    [InlineData("il y a 9999 ans")]
    [InlineData("15")]
    [InlineData("1/2/3/4")]
    [InlineData("dans 99999999999 jours")]
    public void A_day_that_does_not_exist_is_refused(string raw)
    {
        Assert.Equal("NotADate example=15/03/2026", Form.Of(When).Reply("d", raw));
    }

    [Fact]
    public void In_English_the_month_may_come_first_when_nothing_else_makes_sense()
    {
        var form = Form.Of(When);
        form.Context = Form.In("en");

        Assert.Equal("2026-03-15", form.Reply("d", "03/15/2026"));
        Assert.Equal("2026-04-03", form.Reply("d", "03/04/2026"));
        Assert.Equal("NotADate example=15 March 2026", form.Reply("d", "13/15/2026"));
    }
}
