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
    [InlineData("le premier et le dernier choix", "ExclusiveChoice exclusive=Je ne me déplace pas")]
    [InlineData("5", "rien")]
    [InlineData("1\n2", "velo elec")]
    [InlineData("vélo, trottinette", "UnknownChoice found=trottinette, suggestion=")]
    [InlineData("vello, bus", "UnknownChoice found=vello, suggestion=Vélo")]
    [InlineData("1, 9", "UnknownChoice found=9, suggestion=")]
    [InlineData(", ;", "UnknownChoice found=, ;, suggestion=")]
    public void Several_choices_are_understood(string raw, string expected) =>
        Assert.Equal(expected, Form.Of(Transport).Reply("m", raw));

    [Fact]
    public void A_choice_opens_what_depends_on_it()
    {
        var form = Form.Of(Transport);

        form.Answer(("m", "bus, vélo"));

        Assert.Equal("bike", form.Asked());
        Assert.Equal("velo bus", form.Outcome("m"));
    }
}
