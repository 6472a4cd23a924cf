using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Model;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>The questions of a short group on one card, each with its own input. Pure.</summary>
internal static class FieldListCard
{
    public static Attachment Build(QuestionShown shown, string language) => AdaptiveCard.Build(
        language,
        shown.Ask.Together.SelectMany(question => Rows(shown, question, language)),
        AdaptiveCard.Submit(TextSets.Dialogs.Get("Card_Confirm", language), shown.Nonce));

    private static IEnumerable<JObject> Rows(QuestionShown shown, Question question, string language)
    {
        var label = shown.Questionnaire.Say(question.Label, language);
        var input = CardInputs.Of(shown.Questionnaire, question, language, Value(shown, question));
        input["id"] = CardSubmission.FieldPrefix + question.Name;
        input["label"] = question.Required is null ? TextSets.Dialogs.Get("FieldList_Optional", language, label) : label;
        if (shown.Questionnaire.Say(question.Hint, language) is { Length: > 0 } hint)
        {
            yield return AdaptiveCard.Text(hint, isSubtle: true);
        }

        yield return input;
    }

    private static string Value(QuestionShown shown, Question question) => shown.Typed.GetValueOrDefault(question.Name, "");
}
