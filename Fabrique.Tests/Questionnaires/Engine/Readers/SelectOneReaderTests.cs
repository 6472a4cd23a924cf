namespace Fabrique.Tests.Questionnaires.Engine.Readers;

public class SelectOneReaderTests
{
    private const string Choices = """
        | survey | | | | |
        | | type | name | label::fr | label::en |
        | | select_one yn | yn | Oui ou non ? | Yes or no? |
        | | select_one mode | mode | Comment ? | How? |
        | | select_one scale | scale | Combien ? | How much? |
        | | select_one shade | shade | D’accord ? | Do you agree? |
        | choices | | | | |
        | | list_name | name | label::fr | label::en |
        | | yn | oui | Oui | Yes |
        | | yn | non | Non | No |
        | | mode | velo | Vélo | Bicycle |
        | | mode | elec | Vélo électrique | Electric bicycle |
        | | mode | bus | L’autobus | The bus |
        | | mode | train | Train | Train |
        | | scale | s0 | 0 – rien | 0 – nothing |
        | | scale | s1 | 1 – peu | 1 – little |
        | | scale | s2 | 2 – tout | 2 – all |
        | | shade | yes | Oui, tout à fait | Yes, fully |
        | | shade | partly | Oui, en partie | Yes, partly |
        | | shade | no | Non | No |
        """;

    [Theory]
    // By place.
    [InlineData("mode", "2", "elec")]
    [InlineData("mode", "2.", "elec")]
    [InlineData("mode", "n° 2", "elec")]
    [InlineData("mode", "le 3", "bus")]
    [InlineData("mode", "le deuxième", "elec")]
    [InlineData("mode", "2e", "elec")]
    [InlineData("mode", "the third one", "bus")]
    [InlineData("mode", "la dernière", "train")]
    [InlineData("mode", "réponse 4", "train")]
    [InlineData("mode", "deux", "elec")]
    // Labels that are figures themselves come first.
    [InlineData("scale", "0", "s0")]
    [InlineData("scale", "2", "s2")]
    // By name, label, start.
    [InlineData("mode", "bus", "bus")]
    [InlineData("mode", "VELO", "velo")]
    [InlineData("mode", "  vélo électrique !", "elec")]
    [InlineData("mode", "tr", "train")]
    [InlineData("mode", "electric", "elec")]
    [InlineData("mode", "électrique", "elec")]
    [InlineData("mode", "l'autobus", "bus")]
    [InlineData("mode", "autob", "bus")]
    // Within a sentence.
    [InlineData("mode", "je prends le train d’habitude", "train")]
    [InlineData("mode", "plutôt le vélo électrique", "elec")]
    // Yes and no.
    [InlineData("yn", "ouais", "oui")]
    [InlineData("yn", "ok", "oui")]
    [InlineData("yn", "Yep!", "oui")]
    [InlineData("yn", "o", "oui")]
    [InlineData("yn", "yes", "oui")]
    [InlineData("yn", "nan", "non")]
    [InlineData("yn", "nope", "non")]
    [InlineData("yn", "no", "non")]
    [InlineData("shade", "en partie", "partly")]
    [InlineData("shade", "non", "no")]
    // What cannot be told apart, or is not there.
    [InlineData("mode", "vé", "AmbiguousChoice first=Vélo, second=Vélo électrique")]
    [InlineData("mode", "le vélo ou le train", "AmbiguousChoice first=Vélo, second=Train")]
    [InlineData("shade", "oui", "AmbiguousChoice first=Oui, tout à fait, second=Oui, en partie")]
    [InlineData("mode", "pas le train", "UnknownChoice found=pas le train, suggestion=")]
    [InlineData("mode", "trian", "UnknownChoice found=trian, suggestion=Train")]
    [InlineData("mode", "vélo électrqiue", "UnknownChoice found=vélo électrqiue, suggestion=Vélo électrique")]
    [InlineData("mode", "5", "UnknownChoice found=5, suggestion=")]
    [InlineData("mode", "0", "UnknownChoice found=0, suggestion=")]
    [InlineData("mode", "😀", "UnknownChoice found=😀, suggestion=")]
    public void One_choice_is_understood_as_people_say_it(string question, string raw, string expected) =>
        Assert.Equal(expected, Form.Of(Choices).Reply(question, raw));

    [Fact]
    public void Labels_made_of_signs_alone_can_be_clicked()
    {
        var form = Form.Of("""
            | survey | | | |
            | | type | name | label |
            | | select_one faces | f | Alors ? |
            | choices | | | |
            | | list_name | name | label |
            | | faces | good | 😀 |
            | | faces | bad | ☹️ |
            """);

        Assert.Equal("good", form.Reply("f", "😀"));
        Assert.Equal("bad", form.Reply("f", "☹️"));
    }
}
