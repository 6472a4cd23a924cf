using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Fabrique.Tests.BotFramework.Dialogs;

/// <summary>wire.md, section 7: choices in the words of each language.</summary>
public class PromptCultureTests
{
    [Theory]
    [InlineData("bg-bg", "Q (1) a, (2) b, или (3) c", "Q (1) Да или (2) Не")]
    [InlineData("zh-cn", "Q (1) a， (2) b， 要么 (3) c", "Q (1) 是的 要么 (2) 不")]
    [InlineData("nl-nl", "Q (1) a, (2) b, of (3) c", "Q (1) Ja of (2) Nee")]
    [InlineData("en-us", "Q (1) a, (2) b, or (3) c", "Q (1) Yes or (2) No")]
    [InlineData("fr-fr", "Q (1) a, (2) b, ou (3) c", "Q (1) Oui ou (2) Non")]
    [InlineData("de-de", "Q (1) a, (2) b, oder (3) c", "Q (1) Ja oder (2) Nein")]
    [InlineData("hi-in", "Q (1) a, (2) b, या (3) c", "Q (1) हां या (2) नहीं")]
    [InlineData("it-it", "Q (1) a, (2) b o (3) c", "Q (1) Si o (2) No")]
    [InlineData("ja-jp", "Q (1) a、 (2) b、 または (3) c", "Q (1) はい または (2) いいえ")]
    [InlineData("ko-kr", "Q (1) a, (2) b 또는 (3) c", "Q (1) 예 또는 (2) 아니")]
    [InlineData("pt-br", "Q (1) a, (2) b, ou (3) c", "Q (1) Sim ou (2) Não")]
    [InlineData("es-es", "Q (1) a, (2) b, o (3) c", "Q (1) Sí o (2) No")]
    [InlineData("sv-se", "Q (1) a, (2) b eller (3) c", "Q (1) Ja eller (2) Nej")]
    [InlineData("tr-tr", "Q (1) a, (2) b veya (3) c", "Q (1) Evet veya (2) Hayır")]
    [InlineData("fr-ca", "Q (1) a, (2) b, ou (3) c", "Q (1) Oui ou (2) Non")]
    [InlineData("FR", "Q (1) a, (2) b, ou (3) c", "Q (1) Oui ou (2) Non")]
    [InlineData("eo", "Q (1) a, (2) b, or (3) c", "Q (1) Yes or (2) No")]
    public async Task Choices_are_listed_in_the_language_of_the_activity(string culture, string choices, string confirm)
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Q"), Choices = ChoiceFactory.ToChoices(["a", "b", "c"]) };

        Assert.Equal(choices, await FirstQuestionAsync(new ChoicePrompt("p"), options, culture));
        Assert.Equal(confirm, await FirstQuestionAsync(new ConfirmPrompt("p"), options, culture));
    }

    [Theory]
    [InlineData("fr-fr", "fr-fr")]
    [InlineData("FR-be", "fr-fr")]
    [InlineData("en", "en-us")]
    [InlineData("pt-PT", "pt-br")]
    [InlineData("zh-Hant-TW", "zh-cn")]
    [InlineData("eo", "eo")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_variant_is_mapped_to_the_language_that_is_known(string? code, string? expected) =>
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(code));

    [Fact]
    public void Models_belong_to_the_caller()
    {
        PromptCultureModels.French.YesInLanguage = "Ouais";

        Assert.Equal("Oui", PromptCultureModels.French.YesInLanguage);
        Assert.Equal(14, PromptCultureModels.GetSupportedCultures().Length);
    }

    [Fact]
    public async Task The_prompts_own_words_and_language_are_used_where_the_activity_has_none()
    {
        var own = new Dictionary<string, ChoiceFactoryOptions> { ["fr-fr"] = new(" / ", " / ", " / ", false) };
        var options = new PromptOptions { Prompt = MessageFactory.Text("Q"), Choices = ChoiceFactory.ToChoices(["a", "b"]) };

        Assert.Equal("Q a / b", await FirstQuestionAsync(new ChoicePrompt("p", own, defaultLocale: "fr-fr"), options, null));
        Assert.Equal("Q (1) Oui ou (2) Non", await FirstQuestionAsync(new ConfirmPrompt("p", defaultLocale: "fr-fr"), options, null));
    }

    [Fact]
    public async Task Answers_may_be_read_in_another_language_than_the_activitys()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Q"), RecognizeLanguage = "fr-fr" };

        Assert.Equal("82.0", await new Asked(new NumberPrompt<double>("p"), options).AnswerAsync("en-us", "quatre-vingt-deux"));
        Assert.Equal("true", await new Asked(new ConfirmPrompt("p"), options).AnswerAsync("en-us", "oui"));
    }

    private static async Task<string> FirstQuestionAsync(Dialog prompt, PromptOptions options, string? culture)
    {
        var talk = new Asked(prompt, options);
        talk.Adapter.Locale = culture;
        await talk.AskAsync();
        return ((Activity)talk.Adapter.GetNextReply()).Text;
    }
}
