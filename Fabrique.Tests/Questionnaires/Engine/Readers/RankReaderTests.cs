namespace Fabrique.Tests.Questionnaires.Engine.Readers;

public class RankReaderTests
{
    private static readonly Form Transport = Form.Of("""
        | survey | | | | |
        | | type | name | label::fr | label::en |
        | | rank mode | m | Classez ces transports. | Rank these ways. |
        | choices | | | | |
        | | list_name | name | label::fr | label::en |
        | | mode | velo | Vélo | Bicycle |
        | | mode | bus | Bus | Bus |
        | | mode | pied | À pied | On foot |
        """);

    [Theory]
    [InlineData("2, 1, 3", "bus velo pied")]
    [InlineData("2 1 3", "bus velo pied")]
    [InlineData("2-1-3", "bus velo pied")]
    [InlineData("2 > 1 > 3", "bus velo pied")]
    [InlineData("2, 1", "bus velo pied")]
    [InlineData("le bus, puis le vélo, puis à pied", "bus velo pied")]
    [InlineData("d’abord le bus, ensuite à pied et enfin le vélo", "bus pied velo")]
    [InlineData("bus\npied\nvélo", "bus pied velo")]
    [InlineData("1. Bus\n2. Vélo\n3. À pied", "bus velo pied")]
    [InlineData("bus velo pied", "bus velo pied")]
    [InlineData("first the bus, then on foot and bicycle", "bus pied velo")]
    public void An_order_is_read_as_people_give_it(string raw, string expected) => Assert.Equal(expected, Transport.Reply("m", raw));

    [Theory]
    [InlineData("2", "IncompleteRanking missing=Vélo, À pied")]
    [InlineData("2, 2, 1", "RankedTwice choice=Bus")]
    [InlineData("bus, train, vélo", "UnknownChoice found=train, suggestion=")]
    [InlineData("2, 1, 4", "UnknownChoice found=4, suggestion=")]
    [InlineData("je ne sais", "UnknownChoice found=je ne sais, suggestion=")]
    public void An_order_with_holes_is_refused_with_what_is_missing(string raw, string expected) =>
        Assert.Equal(expected, Transport.Reply("m", raw));

    [Fact]
    public void A_label_that_holds_a_comma_is_one_choice() => Assert.Equal("clair bleu rouge", Form.Of("""
        | survey | | | |
        | | type | name | label |
        | | rank l | m | Classez. |
        | choices | | | |
        | | list_name | name | label |
        | | l | rouge | Rouge |
        | | l | clair | Vert, clair |
        | | l | bleu | Bleu et marine |
        """).Reply("m", "Vert, clair, Bleu et marine, Rouge"));

    [Fact]
    public void Its_place_may_stand_before_a_label_that_holds_a_comma() => Assert.Equal("clair rouge", Form.Of("""
        | survey | | | |
        | | type | name | label |
        | | rank l | m | Classez. |
        | choices | | | |
        | | list_name | name | label |
        | | l | rouge | Rouge |
        | | l | clair | Vert, clair |
        """).Reply("m", "1. Vert, clair\n2. Rouge"));
}
