namespace Fabrique.Tests.Questionnaires;

public class SelectMultipleTests
{
    private const string Transport = """
        | survey | | | | |
        | | type | name | label::fr | label::en | relevant |
        | | select_multiple mode | m | Comment venez-vous ? | How do you come? | |
        | | text | bike | Quel vélo ? | Which bike? | selected(${m}, 'velo') |
        | choices | | | | | |
        | | list_name | name | label::fr | label::en | exclusive |
        | | mode | velo | Vélo | Bicycle | |
        | | mode | elec | Vélo électrique | Electric bicycle | |
        | | mode | bus | Bus ou tramway | Bus or tram | |
        | | mode | pied | À pied, surtout | On foot, mostly | |
        | | mode | rien | Je ne me déplace pas | I do not travel | yes |
        """;

    [Theory]
    [InlineData("1, 3 et 4", "velo bus pied")]
    [InlineData("1 3", "velo bus")]
    [InlineData("3 1 1", "velo bus")]
    [InlineData("velo bus", "velo bus")]
    [InlineData("velo,bus", "velo bus")]
    [InlineData("vélo et bus", "velo bus")]
    [InlineData("le vélo et le bus ou tramway", "velo bus")]
    [InlineData("Vélo électrique", "elec")]
    [InlineData("vélo, vélo électrique", "velo elec")]
    [InlineData("À pied, surtout", "pied")]
    [InlineData("vélo, à pied, surtout, bus", "velo bus pied")]
    [InlineData("bus and bicycle", "velo bus")]
    [InlineData("le premier et le dernier choix", "rien")]
    [InlineData("5", "rien")]
    [InlineData("1\n2", "velo elec")]
    [InlineData("vélo, trottinette", "UnknownChoice found=trottinette, suggestion=")]
    [InlineData("vello, bus", "UnknownChoice found=vello, suggestion=Vélo")]
    [InlineData("1, 9", "UnknownChoice found=9, suggestion=")]
    [InlineData("les deux premiers", "velo elec")]
    [InlineData("les 2 premiers choix", "velo elec")]
    [InlineData("the first three", "velo elec bus")]
    [InlineData("les deux derniers", "bus pied")]
    [InlineData("last two", "bus pied")]
    [InlineData("les deux premiers et à pied, surtout", "velo elec pied")]
    [InlineData("le premier et le troisième", "velo bus")]
    [InlineData("1 à 3", "velo elec bus")]
    [InlineData("du 2 au 4", "elec bus pied")]
    [InlineData("1 to 2", "velo elec")]
    [InlineData("tout", "velo elec bus pied")]
    [InlineData("tous", "velo elec bus pied")]
    [InlineData("les quatre", "velo elec bus pied")]
    [InlineData("all of them", "velo elec bus pied")]
    [InlineData("tout sauf le vélo", "elec bus pied")]
    [InlineData("Tous sauf 1 et 3", "elec pied")]
    [InlineData("tout, sauf les deux premiers", "bus pied")]
    [InlineData("tout à l’exception du vélo électrique", "velo bus pied")]
    [InlineData("all but the bus", "velo elec pied")]
    [InlineData("everything except for 2, 3", "velo pied")]
    [InlineData("aucun", "rien")]
    [InlineData("aucun d’entre eux", "rien")]
    [InlineData("none of them", "rien")]
    [InlineData("tout sauf la fusée", "UnknownChoice found=la fusée, suggestion=")]
    [InlineData("tout sauf tout", "NoneOfThem")]
    [InlineData("les dix premiers", "UnknownChoice found=les dix premiers, suggestion=")]
    [InlineData("les trois", "UnknownChoice found=les trois, suggestion=")]
    [InlineData("les deux", "UnknownChoice found=les deux, suggestion=")]
    [InlineData("3 à 1", "UnknownChoice found=3 à 1, suggestion=")]
    [InlineData("pas le vélo", "UnknownChoice found=pas le vélo, suggestion=")]
    [InlineData(", ;", "UnknownChoice found=, ;, suggestion=")]
    public void Several_choices_are_understood(string raw, string expected) =>
        Assert.Equal(expected, Form.Of(Transport).Reply("m", raw));

    [Theory]
    [InlineData("aucun", "NoneOfThem")]
    [InlineData("nothing", "NoneOfThem")]
    [InlineData("les deux", "a b")]
    [InlineData("both", "a b")]
    [InlineData("tous les deux", "a b")]
    [InlineData("sauf", "UnknownChoice found=sauf, suggestion=")]
    public void None_has_to_be_offered_and_both_means_two(string raw, string expected) => Assert.Equal(expected, Form.Of("""
        | survey | | | |
        | | type | name | label |
        | | select_multiple l | m | Lesquels ? |
        | choices | | | |
        | | list_name | name | label |
        | | l | a | Alpha |
        | | l | b | Bravo |
        """).Reply("m", raw));

    [Fact]
    public void A_choice_opens_what_depends_on_it()
    {
        var form = Form.Of(Transport);

        form.Answer(("m", "bus, vélo"));

        Assert.Equal("bike", form.Asked());
        Assert.Equal("velo bus", form.Outcome("m"));
    }
}
