using Fabrique.Data.OpenLab;

namespace Fabrique.Tests.OpenLab;

public sealed class FrenchSoundTests
{
    [Theory]
    [InlineData("pinsson", "pinson")]
    [InlineData("painson", "pinson")]
    [InlineData("fare", "phare")]
    [InlineData("foto", "photo")]
    [InlineData("bato", "bateau")]
    [InlineData("gato", "gateau")]
    [InlineData("chato", "chateau")]
    [InlineData("kaktus", "cactus")]
    [InlineData("siffle", "siffle")]
    [InlineData("sitron", "citron")]
    [InlineData("ampes", "ampe")]
    [InlineData("rideaux", "rideau")]
    [InlineData("krayon", "crayon")]
    [InlineData("yoga", "ioga")]
    public void What_sounds_the_same_is_the_same(string heard, string meant) => Assert.Equal(FrenchSound.Of(meant), FrenchSound.Of(heard));

    [Theory]
    [InlineData("bato", "bateau")]
    [InlineData("oizo", null)]
    [InlineData("rido", "rideau")]
    [InlineData("farre", "phare")]
    [InlineData("sitrron", "citron")]
    public void A_word_that_was_only_heard_is_found_when_no_other_sounds_so(string typed, string? meant) => Assert.Equal(meant, WordList.Nearest(typed));

    [Fact]
    public void Most_words_can_be_told_apart_by_ear()
    {
        var alike = WordList.Words.GroupBy(FrenchSound.Of).Where(group => group.Count() > 1).Sum(group => group.Count());

        Assert.InRange(alike, 0, 30);
    }

    [Theory]
    [InlineData("lampe tigre route miel", true)]
    [InlineData("lampe tigre route chocolat", true)]
    [InlineData("lampe tigr route pizza", true)]
    [InlineData("tigre lampe route miel", false)]
    [InlineData("lampe tigre route", false)]
    [InlineData("lampe pizza route pizza", false)]
    public void A_code_is_near_when_one_word_at_most_is_another(string typed, bool isNear) =>
        Assert.Equal(isNear, FourWords.AreNear(typed, "lampe-tigre-route-miel"));
}
