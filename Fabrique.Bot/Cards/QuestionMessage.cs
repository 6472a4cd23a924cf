using System.Diagnostics;
using System.Globalization;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Model;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>A question → one message: text, buttons or a card, by what the channel can show. Pure.</summary>
internal static class QuestionMessage
{
    public static Activity Build(QuestionShown shown, ChannelAbilities abilities, string language)
    {
        var question = shown.Ask.Question;
        var commands = Commands(shown, language);
        return Look.Of(question, shown.Questionnaire, abilities, language) switch
        {
            Look.Words words => Messages.Plain(Full(shown, language, words.Choices), commands, abilities),
            Look.ChoiceButtons buttons => Messages.Plain(Full(shown, language, []), [.. buttons.Choices, .. commands], abilities),
            Look.ChoiceCard card => WithCard(shown, abilities, language, ChoiceInput(shown, card, language)),
            Look.DateCard => WithCard(shown, abilities, language, DateInput(shown, language)),
            _ => throw new UnreachableException(),
        };
    }

    private static Activity WithCard(QuestionShown shown, ChannelAbilities abilities, string language, JObject input)
    {
        // The label stands on the card's input, where a screen reader looks for it.
        var message = Messages.Plain(Introduction(shown, language), Commands(shown, language), abilities);
        var hint = Say(shown, shown.Ask.Question.Hint, language);
        message.Attachments =
        [
            AdaptiveCard.Build(
                language,
                hint.Length > 0 ? [AdaptiveCard.Text(hint, isSubtle: true), input] : [input],
                AdaptiveCard.Submit(TextSets.Dialogs.Get("Card_Confirm", language), shown.Nonce)),
        ];
        return message;
    }

    private static JObject ChoiceInput(QuestionShown shown, Look.ChoiceCard card, string language) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = CardSubmission.AnswerField,
        ["label"] = Say(shown, shown.Ask.Question.Label, language),
        ["style"] = card.IsCompact ? "compact" : "expanded",
        ["isMultiSelect"] = card.IsMultiple,
        ["wrap"] = true,
        ["value"] = Current(shown),
        ["choices"] = new JArray(card.List.Choices.Select(choice => new JObject
        {
            ["title"] = Say(shown, choice.Label, language),
            ["value"] = choice.Name,
        })),
    };

    private static JObject DateInput(QuestionShown shown, string language) => new()
    {
        ["type"] = "Input.Date",
        ["id"] = CardSubmission.AnswerField,
        ["label"] = Say(shown, shown.Ask.Question.Label, language),
        ["value"] = Current(shown),
    };

    private static string Current(QuestionShown shown) => shown.Ask.Current is Answer.Given given
        ? given.Value switch
        {
            AnswerValue.One one => one.Name,
            AnswerValue.Many many => string.Join(",", many.Names),
            AnswerValue.Date date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => "",
        }
        : "";

    private static string Full(QuestionShown shown, string language, IReadOnlyList<string> choices) =>
        Messages.Paragraphs(
            Introduction(shown, language),
            Say(shown, shown.Ask.Question.Label, language),
            Say(shown, shown.Ask.Question.Hint, language),
            string.Join("\n", choices.Select((choice, index) => $"{index + 1}. {choice}")),
            AnswerSoFar(shown, language));

    private static string Introduction(QuestionShown shown, string language)
    {
        var said = new List<string> { shown.Before };
        if (!shown.IsAgain)
        {
            said.AddRange(shown.Ask.Notes.Select(note => Say(shown, note.Label, language)));
            said.Add(shown.Ask is { Entering: { } group, Current: null } ? Say(shown, group.Label, language) : "");
            said.Add(Progress(shown, language));
        }

        return Messages.Paragraphs(said);
    }

    private static string Progress(QuestionShown shown, string language)
    {
        var (number, left) = shown.Ask.Progress;
        return left switch
        {
            // Nothing is known yet of what follows, as before a consent.
            0 when number == 1 => "",
            0 => TextSets.Dialogs.Get("Question_ProgressLast", language, number),
            1 => TextSets.Dialogs.Get("Question_ProgressOne", language, number),
            _ => TextSets.Dialogs.Get("Question_Progress", language, number, left),
        };
    }

    private static string AnswerSoFar(QuestionShown shown, string language) =>
        shown is { IsAgain: false, Ask.Current: Answer.Given given }
            ? TextSets.Dialogs.Get(
                "Question_Current",
                language,
                Data.Questionnaires.Engine.AnswerText.ForPeople(shown.Questionnaire, shown.Ask.Question, given.Value, language))
            : "";

    private static List<string> Commands(QuestionShown shown, string language)
    {
        var question = shown.Ask.Question;
        var keys = new List<string>();
        if (question.OffersDontKnow)
        {
            keys.Add("Button_DontKnow");
        }

        if (question.Required is null)
        {
            keys.Add("Button_Skip");
        }

        if (shown.Ask.Progress.Number > 1)
        {
            keys.Add("Button_Back");
        }

        keys.Add("Button_NotUnderstood");
        return keys.ConvertAll(key => TextSets.Dialogs.Get(key, language));
    }

    private static string Say(QuestionShown shown, LocalizedText text, string language) => shown.Questionnaire.Say(text, language);
}
