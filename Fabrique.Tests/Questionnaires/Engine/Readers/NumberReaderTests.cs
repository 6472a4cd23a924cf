namespace Fabrique.Tests.Questionnaires.Engine.Readers;

public class NumberReaderTests
{
    private const string Numbers = """
        | survey | | | | |
        | | type | name | label | parameters |
        | | integer | i | Combien ? | |
        | | decimal | d | Combien ? | |
        | | range | r | De 1 à 5 ? | start=1 end=5 |
        | | range | h | De 0 à 1 ? | start=0 end=1 step=0.25 |
        """;

    [Theory]
    [InlineData("fr", "i", "12", "12")]
    [InlineData("fr", "i", " 12 agents", "12")]
    [InlineData("fr", "i", "environ 20", "20")]
    [InlineData("fr", "i", "à peu près 1 200 personnes", "1200")]
    [InlineData("fr", "i", "1 200", "1200")]
    [InlineData("fr", "i", "1.200", "1200")]
    [InlineData("en", "i", "1,200", "1200")]
    [InlineData("fr", "i", "-3", "-3")]
    [InlineData("fr", "i", "−3", "-3")]
    [InlineData("fr", "i", "moins 3", "-3")]
    [InlineData("fr", "i", "12,0", "12")]
    [InlineData("fr", "i", "3 millions", "3000000")]
    [InlineData("fr", "i", "10k", "10000")]
    [InlineData("fr", "i", "20 %", "20")]
    [InlineData("fr", "i", "12h", "12")]
    [InlineData("fr", "i", "zéro", "0")]
    [InlineData("fr", "i", "un", "1")]
    [InlineData("fr", "i", "Une vingtaine", "20")]
    [InlineData("fr", "i", "une bonne trentaine", "30")]
    [InlineData("fr", "i", "une centaine de dossiers", "100")]
    [InlineData("fr", "i", "vingt et un", "21")]
    [InlineData("fr", "i", "soixante-dix-sept", "77")]
    [InlineData("fr", "i", "soixante et onze", "71")]
    [InlineData("fr", "i", "quatre-vingts", "80")]
    [InlineData("fr", "i", "quatre-vingt-dix-neuf", "99")]
    [InlineData("fr", "i", "deux cent trois", "203")]
    [InlineData("fr", "i", "trois mille deux cents", "3200")]
    [InlineData("fr", "i", "nonante-cinq", "95")]
    [InlineData("en", "i", "twenty-five", "25")]
    [InlineData("en", "i", "two hundred and three", "203")]
    [InlineData("en", "i", "a dozen", "12")]
    [InlineData("en", "i", "about twelve thousand", "12000")]
    [InlineData("en", "i", "vingt", "20")]
    [InlineData("fr", "i", "twenty", "20")]
    [InlineData("fr", "d", "1 234,5", "1234.5")]
    [InlineData("fr", "d", "1 234,5 km", "1234.5")]
    [InlineData("en", "d", "1,234.5", "1234.5")]
    [InlineData("fr", "d", "1,234.5", "1234.5")]
    [InlineData("fr", "d", "1.234,5", "1234.5")]
    [InlineData("fr", "d", "1.5", "1.5")]
    [InlineData("fr", "d", "1,5", "1.5")]
    [InlineData("en", "d", "1,5", "1.5")]
    [InlineData("fr", "d", "1,234", "1.234")]
    [InlineData("en", "d", "1,234", "1234")]
    [InlineData("en", "d", "1,234,567", "1234567")]
    [InlineData("fr", "d", "-0,50", "-0.5")]
    [InlineData("fr", "d", "deux heures et demie", "2.5")]
    [InlineData("fr", "d", "2 jours et demi", "2.5")]
    [InlineData("fr", "d", "un et demi", "1.5")]
    [InlineData("fr", "d", "une heure et demie", "1.5")]
    [InlineData("fr", "d", "moins deux et demi", "-2.5")]
    [InlineData("en", "d", "two and a half hours", "2.5")]
    [InlineData("en", "d", "2 hours and a half", "2.5")]
    [InlineData("fr", "i", "un million et demi", "1500000")]
    [InlineData("fr", "i", "3 millions et demi", "3500000")]
    [InlineData("fr", "i", "2 fois par demi-journée", "2")]
    [InlineData("fr", "r", "4", "4")]
    [InlineData("fr", "r", "quatre", "4")]
    [InlineData("fr", "r", "4/5", "4")]
    [InlineData("fr", "r", "4 sur 5", "4")]
    [InlineData("en", "r", "4 out of 5", "4")]
    [InlineData("fr", "h", "0,75", "0.75")]
    public void A_number_is_read_as_people_write_it(string language, string question, string raw, string expected) =>
        Assert.Equal(expected, Reply(language, question, raw));

    [Theory]
    [InlineData("fr", "i", "beaucoup", "NotANumber example=12")]
    [InlineData("fr", "i", "un peu", "NotANumber example=12")]
    [InlineData("fr", "i", "c’est un métier", "NotANumber example=12")]
    [InlineData("fr", "i", "entre 10 et 20", "NotANumber example=12")]
    [InlineData("fr", "i", "10-20", "NotANumber example=12")]
    [InlineData("fr", "i", "deux ou trois", "NotANumber example=12")]
    [InlineData("fr", "i", "2 ou trois", "NotANumber example=12")]
    [InlineData("fr", "i", "un et demi", "NotAnInteger example=12")]
    [InlineData("fr", "i", "deux ans et demi", "NotAnInteger example=12")]
    [InlineData("fr", "d", "deux heures et quart", "NotANumber example=12,5")]
    [InlineData("fr", "d", "3 quarts d’heure", "NotANumber example=12,5")]
    [InlineData("fr", "d", "une demi-heure", "NotANumber example=12,5")]
    [InlineData("fr", "i", "A4", "NotANumber example=12")]
    [InlineData("fr", "i", "1 3", "NotANumber example=12")]
    [InlineData("fr", "i", "10 M€", "NotANumber example=12")]
    [InlineData("fr", "i", "1.2.3", "NotANumber example=12")]
    [InlineData("fr", "i", "2,5", "NotAnInteger example=12")]
    [InlineData("fr", "d", "rien", "NotANumber example=12,5")]
    [InlineData("en", "d", "nothing", "NotANumber example=12.5")]
    [InlineData("fr", "r", "0", "TooSmall max=5, min=1")]
    [InlineData("fr", "r", "6", "TooLarge max=5, min=1")]
    [InlineData("fr", "r", "2,5", "NotOnStep max=5, min=1, step=1")]
    [InlineData("fr", "h", "0,3", "NotOnStep max=1, min=0, step=0,25")]
    [InlineData("en", "i", "9999999999999999999999999999999999999999", "TooLarge max=999,999,999,999,999, min=-999,999,999,999,999")]
    [InlineData("en", "i", "-9999999999999999", "TooSmall max=999,999,999,999,999, min=-999,999,999,999,999")]
    public void What_is_no_number_is_refused_with_what_to_do(string language, string question, string raw, string expected) =>
        Assert.Equal(expected, Reply(language, question, raw));

    private static string Reply(string language, string question, string raw)
    {
        var form = Form.Of(Numbers);
        form.Context = Form.In(language);
        return form.Reply(question, raw);
    }
}
