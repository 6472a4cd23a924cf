using System.Globalization;
using Fabrique.Data.Questionnaires.Model;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>A question's input on a card, by its type. https://adaptivecards.io/explorer</summary>
internal static class CardInputs
{
    private const int MostExpanded = 12;

    /// <param name="value">What stands in it already, as the card itself sends it; may be "".</param>
    public static JObject Of(Questionnaire questionnaire, Question question, string language, string value) => question.Type switch
    {
        QuestionType.Date => Plain("Input.Date", value),
        QuestionType.Time => Plain("Input.Time", value),
        { Choices: { } list } => Choices(questionnaire, list, language, value, question.Type is QuestionType.SelectMultiple, IsCompact(question, list)),
        _ => Text(question, value),
    };

    public static JObject Choices(Questionnaire questionnaire, ChoiceList list, string language, string value, bool isMultiple, bool isCompact) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["style"] = isCompact ? "compact" : "expanded",
        ["isMultiSelect"] = isMultiple,
        ["wrap"] = true,
        ["value"] = value,
        ["choices"] = new JArray(list.Choices.Select(choice => new JObject
        {
            ["title"] = questionnaire.Say(choice.Label, language),
            ["value"] = choice.Name,
        })),
    };

    /// <summary>What stands against a question, as its input shows it.</summary>
    public static string Current(Answer? answer) => answer is Answer.Given given
        ? given.Value switch
        {
            AnswerValue.One one => one.Name,
            AnswerValue.Many many => string.Join(",", many.Names),
            AnswerValue.Date date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            AnswerValue.Time time => time.Value.ToString("HH:mm", CultureInfo.InvariantCulture),
            _ => "",
        }
        : "";

    /// <summary>"Minimal" is a list to open; "likert" always shows the whole scale.</summary>
    public static bool IsCompact(Question question, ChoiceList list) =>
        question.Type is not QuestionType.SelectMultiple && !Has(question, "likert") && (Has(question, "minimal") || list.Choices.Length > MostExpanded);

    public static bool Has(Question question, string appearance) => question.Appearance.Split(' ').Contains(appearance);

    private static JObject Plain(string type, string value) => new() { ["type"] = type, ["value"] = value };

    private static JObject Text(Question question, string value) => new()
    {
        ["type"] = "Input.Text",
        ["isMultiline"] = Has(question, "multiline"),
        ["value"] = value,
    };
}
