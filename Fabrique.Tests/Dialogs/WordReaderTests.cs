using Fabrique.Bot.Dialogs;

namespace Fabrique.Tests.Dialogs;

public sealed class WordReaderTests
{
    public static TheoryData<string> Words => [.. Enum.GetNames<Word>()];

    [Theory]
    [InlineData("retour", "Back")]
    [InlineData("RETOUR !", "Back")]
    [InlineData("  Précédent.", "Back")]
    [InlineData("precedent", "Back")]
    [InlineData("Go back", "Back")]
    [InlineData("passer", "Skip")]
    [InlineData("Skip.", "Skip")]
    [InlineData("je ne sais pas", "DontKnow")]
    [InlineData("I don't know", "DontKnow")]
    [InlineData("I don’t know", "DontKnow")]
    [InlineData("Je n'ai pas compris", "NotUnderstood")]
    [InlineData("je n’ai pas compris…", "NotUnderstood")]
    [InlineData("Pourquoi ?", "Why")]
    [InlineData("why?", "Why")]
    [InlineData("pause", "Pause")]
    [InlineData("À l’aide !", "Help")]
    [InlineData("a l'aide", "Help")]
    [InlineData("HELP", "Help")]
    [InlineData("recommencer", "Restart")]
    [InlineData("start over", "Restart")]
    [InlineData("STOP", "Stop")]
    [InlineData("Arrête", "Stop")]
    [InlineData("envoyer", "Send")]
    [InlineData("send", "Send")]
    [InlineData("toutes les questions", "Everything")]
    [InlineData("L'essentiel", "Essential")]
    [InlineData("reprendre", "Resume")]
    [InlineData("oui", "Yes")]
    [InlineData("non", "No")]
    [InlineData("English", "InEnglish")]
    [InlineData("FRANÇAIS", "InFrench")]
    public void A_word_is_understood_whatever_the_language_case_accents_and_signs(string said, string word)
    {
        Assert.Equal(word, WordReader.Read(said).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ?!")]
    [InlineData("le bouton retour ne marche pas")]
    [InlineData("pause déjeuner")]
    [InlineData("stop stop")]
    [InlineData("j’ai demandé de l’aide")]
    [InlineData("retour.............................................................................")]
    public void Within_a_longer_text_it_is_part_of_an_answer(string said)
    {
        Assert.Null(WordReader.Read(said));
    }

    [Theory]
    [InlineData("modifier 3", "3")]
    [InlineData("Changer : la durée", "la duree")]
    [InlineData("change 12", "12")]
    [InlineData("modifier", "")]
    [InlineData("je veux modifier 3", null)]
    [InlineData("modification", null)]
    public void A_line_to_change_is_understood(string said, string? which)
    {
        Assert.Equal(which, WordReader.ReadChange(said));
    }

    [Fact]
    public void No_phrase_stands_for_two_words()
    {
        var twice = Enum.GetValues<Word>()
            .SelectMany(word => Phrases.Of($"Words_{word}").Select(phrase => (phrase, word)))
            .GroupBy(pair => pair.phrase)
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(pair => pair.word))}");

        Assert.Empty(twice);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Each_word_can_be_said_in_words_that_are_left_after_folding(string word)
    {
        Assert.All(Phrases.Of($"Words_{word}"), phrase => Assert.Equal(word, WordReader.Read(phrase).ToString()));
    }

    [Fact]
    public void No_opening_is_taken_for_a_word()
    {
        var openings = new[] { "Words_OpenFeedback", "Words_OpenIdea" }.SelectMany(Phrases.Of);

        Assert.All(openings, phrase => Assert.Null(WordReader.Read(phrase)));
    }
}
