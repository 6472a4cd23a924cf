using Fabrique.Data.Ideas;

namespace Fabrique.Tests.Ideas;

public class SimilarityQueryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("le la de un", "")]
    [InlineData("Chaque année, des dossiers se perdent", "dossi perd")]
    [InlineData("Des dossiers, un dossier", "dossi doss")]
    [InlineData("Files get lost: lost files", "file lost")]
    [InlineData("\"x\" OR NEAR(a b) -- ' DROP", "near drop")]
    public void A_text_is_searched_by_the_beginnings_of_what_it_is_about(string text, string stems) =>
        Assert.Equal(stems, string.Join(' ', SimilarityQuery.Stems(text)));

    [Theory]
    [InlineData("Dossiers perdus entre mairies", "Suivi des dossiers entre préfectures et mairies", true)]
    [InlineData("Dossiers perdus entre mairies", "Covoiturage entre services", false)]
    [InlineData("Dossiers", "Dossiers perdus", false)]
    public void Two_shared_words_at_least_make_two_ideas_alike(string mine, string other, bool alike) =>
        Assert.Equal(alike, SimilarityQuery.Resembles(SimilarityQuery.Stems(mine), other));
}
