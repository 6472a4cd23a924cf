using Fabrique.Bot.Dialogs;

namespace Fabrique.Tests.Dialogs;

public sealed class OpeningReaderTests
{
    [Theory]
    [InlineData("donner mon avis lampe tigre route miel", "feedback lampe tigre route miel")]
    [InlineData("Donner mon avis : 123 456", "feedback 123 456")]
    [InlineData("DONNER MON AVIS", "feedback ")]
    [InlineData("mon avis lampe-tigre-route-miel", "feedback lampe tigre route miel")]
    [InlineData("Give feedback 123456", "feedback 123456")]
    [InlineData("proposer une idée", "idea")]
    [InlineData("Proposer une idee !", "idea")]
    [InlineData("J'ai une idée", "idea")]
    [InlineData("I have an idea.", "idea")]
    [InlineData("reprendre lampe tigre route miel", "resume lampe tigre route miel")]
    [InlineData("Resume: lampe, tigre, route, miel", "resume lampe tigre route miel")]
    public void Opening_words_are_understood(string said, string opening)
    {
        Assert.Equal(opening, Print(OpeningReader.Read(said)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("reprendre")]
    [InlineData("je voudrais donner mon avis")]
    [InlineData("j’ai une idée pour la page d’accueil")]
    [InlineData("donner mon avisé")]
    [InlineData("1")]
    public void Other_texts_open_nothing(string said)
    {
        Assert.Null(OpeningReader.Read(said));
    }

    [Fact]
    public void A_long_text_opens_nothing()
    {
        Assert.Null(OpeningReader.Read("donner mon avis " + new string('x', 200)));
    }

    [Theory]
    [InlineData("donner mon avis", true)]
    [InlineData("donner mon avis 123456", true)]
    [InlineData("donner mon avis lampe tigre route miel", true)]
    [InlineData("reprendre lampe tigre route miel", true)]
    [InlineData("proposer une idée", true)]
    [InlineData("mon avis est que c’est trop long", false)]
    [InlineData("continuer sans aide", false)]
    [InlineData("feedback took too long", false)]
    public void Among_questions_only_a_plain_opening_interrupts(string said, bool isPlain)
    {
        Assert.Equal(isPlain, OpeningReader.Read(said)!.IsPlain);
    }

    private static string Print(Opening? opening) => opening switch
    {
        Opening.Feedback feedback => $"feedback {feedback.Code}",
        Opening.Resume resume => $"resume {resume.Words}",
        Opening.Idea => "idea",
        _ => "nothing",
    };
}
