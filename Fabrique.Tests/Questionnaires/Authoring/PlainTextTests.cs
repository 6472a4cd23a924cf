using Fabrique.Data.Questionnaires.Authoring;

namespace Fabrique.Tests.Questionnaires.Authoring;

public class PlainTextTests
{
    [Theory]
    [InlineData("**Enquête**", "Enquête")]
    [InlineData("Un **mot** et **deux mots**", "Un mot et deux mots")]
    [InlineData("<span style=\"color:red\">Attention</span>", "Attention")]
    [InlineData("Ligne une<br>Ligne deux<BR/>trois", "Ligne une\nLigne deux\ntrois")]
    [InlineData("<p>Un</p><p>Deux</p>", "Un\nDeux")]
    [InlineData("Pain &amp; vin &lt; 3&nbsp;€", "Pain & vin < 3\u00A0€")]
    [InlineData("&amp;lt;b&amp;gt;x", "x")]
    [InlineData("2 * 3 ** 4", "2 * 3 ** 4")]
    [InlineData("Moins de < 5 ans", "Moins de < 5 ans")]
    [InlineData("Obligatoire **", "Obligatoire **")]
    [InlineData("<5 et >3", "<5 et >3")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("${a_b} et _c_", "${a_b} et _c_")]
    public void Marks_for_the_eye_are_left_out_and_all_else_stays(string written, string said)
    {
        Assert.Equal(said, PlainText.Of(written));
        Assert.Equal(said, PlainText.Of(said));
    }
}
