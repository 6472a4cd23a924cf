using System.Text.RegularExpressions;
using Fabrique.Data.Questionnaires.Shipped;

namespace Fabrique.Tests.Questionnaires.Shipped;

/// <summary>The forms are read aloud, and printed: short sentences, and the typography of each language.</summary>
public partial class WordingTests
{
    private const int LongestSentence = 20;
    private const int LongestMean = 12;

    public static TheoryData<string, string> FormsAndLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var id in ShippedQuestionnaires.Ids)
            {
                data.Add(id, "fr");
                data.Add(id, "en");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FormsAndLanguages))]
    public void Sentences_are_short(string id, string language)
    {
        var lengths = Texts(id, language)
            .SelectMany(text => Sentences().Split(text.Text).Select(sentence => (text.Where, Words: Word().Count(sentence))))
            .Where(sentence => sentence.Words > 0)
            .ToList();

        Assert.DoesNotContain(lengths, sentence => sentence.Words > LongestSentence);
        Assert.InRange(lengths.Average(sentence => sentence.Words), 1, LongestMean);
    }

    [Theory]
    [MemberData(nameof(FormsAndLanguages))]
    public void A_question_asks_one_thing(string id, string language)
    {
        var doubled = from question in ShippedForm.Get(id).Questions
                      where question.IsAsked && question.Label.In(language).Count(sign => sign == '?') != 1
                      select question.Name;

        Assert.Empty(doubled);
    }

    [Theory]
    [InlineData("idee")]
    [InlineData("retour")]
    [InlineData("retour-court")]
    public void French_has_its_spaces_guillemets_and_apostrophes(string id)
    {
        var faults = Texts(id, "fr").Where(text => FrenchFault().IsMatch(text.Text)).Select(text => $"{text.Where}: {text.Text}");

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("idee")]
    [InlineData("retour")]
    [InlineData("retour-court")]
    public void English_has_its_quotes_and_no_space_before_a_mark(string id)
    {
        var faults = Texts(id, "en").Where(text => EnglishFault().IsMatch(text.Text)).Select(text => $"{text.Where}: {text.Text}");

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("Vous venez ?")]
    [InlineData("Vous venez\u00a0?")]
    [InlineData("Vous venez?")]
    [InlineData("Une chose : celle-ci")]
    [InlineData("Dites \"oui\"")]
    [InlineData("Dites « oui »")]
    [InlineData("l'outil")]
    [InlineData("Attendez...")]
    public void Faults_of_French_typography_are_found(string text)
    {
        Assert.Matches(FrenchFault(), text);
    }

    [Theory]
    [InlineData("Vous venez\u202f?")]
    [InlineData("Une chose\u00a0: celle-ci, l’autre…")]
    [InlineData("Dites «\u00a0oui\u00a0»")]
    public void Right_French_typography_is_left_alone(string text)
    {
        Assert.DoesNotMatch(FrenchFault(), text);
    }

    private static IEnumerable<(string Where, string Text)> Texts(string id, string language) =>
        ShippedForm.Texts(id).Select(text => (text.Where, text.Text.In(language)));

    [GeneratedRegex(@"(?<=[.?!…])[\s»”]+")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\w[\w’-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\u202f)[;!?]|(?<!\u00a0)[:»%]|«(?!\u00a0)|['""]|\.\.\.|  ")]
    private static partial Regex FrenchFault();

    [GeneratedRegex(@"\s[:;!?]|['""«»]|\.\.\.|  ")]
    private static partial Regex EnglishFault();
}
