using System.Collections.Immutable;
using System.Diagnostics;
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
        if (shown.Ask.Together.Length > 1 && abilities.Cards)
        {
            return WithFieldList(shown, abilities, language);
        }

        var question = shown.Ask.Question;
        var commands = Commands(shown, language);
        return Look.Of(question, shown.Questionnaire, abilities, language) switch
        {
            Look.Words words => Messages.Plain(Full(shown, language, words.Choices, words.HowTo), commands, abilities),
            Look.ChoiceButtons buttons => Messages.Plain(Full(shown, language, ReadAloud(shown, buttons.Choices), ""), [.. buttons.Choices, .. commands], abilities),
            Look.ChoiceCard card => WithCard(shown, abilities, language, ChoiceInput(shown, card, language)),
            Look.DateCard => WithCard(shown, abilities, language, Input(shown, language, "Input.Date")),
            Look.TimeCard => WithCard(shown, abilities, language, Input(shown, language, "Input.Time")),
            Look.MomentCard => WithCard(shown, abilities, language, MomentInputs(shown, language)),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Whether the choices stand in the question's text, each with its number.</summary>
    public static bool NumbersChoices(Questionnaire questionnaire, Question question, Company company, ChannelAbilities abilities, string language) =>
        Look.Of(question, questionnaire, abilities, language) switch
        {
            Look.Words words => words.Choices.Length > 0,
            Look.ChoiceButtons => company.WithHelper(),
            _ => false,
        };

    private static Activity WithCard(QuestionShown shown, ChannelAbilities abilities, string language, params JObject[] inputs)
    {
        // The label stands on the card's input, where a screen reader looks for it.
        var message = Messages.Plain(Introduction(shown, language), Commands(shown, language), abilities);
        var hint = Say(shown, shown.Ask.Question.Hint, language);
        message.Attachments =
        [
            AdaptiveCard.Build(
                language,
                hint.Length > 0 ? [AdaptiveCard.Text(hint, isSubtle: true), .. inputs] : inputs,
                AdaptiveCard.MainSubmit(TextSets.Dialogs.Get("Card_Confirm", language), shown.Nonce)),
        ];
        return message;
    }

    private static Activity WithFieldList(QuestionShown shown, ChannelAbilities abilities, string language)
    {
        var message = Messages.Plain(Introduction(shown, language), [TextSets.Dialogs.Get("Button_NotUnderstood", language)], abilities);
        message.Attachments = [FieldListCard.Build(shown, language)];
        return message;
    }

    private static JObject ChoiceInput(QuestionShown shown, Look.ChoiceCard card, string language)
    {
        var input = CardInputs.Choices(
            shown.Questionnaire, card.List, language, CardInputs.Current(shown.Ask.Current), card.IsMultiple, card.IsCompact);
        input["id"] = CardSubmission.AnswerField;
        input["label"] = Say(shown, shown.Ask.Question.Label, language);
        return input;
    }

    private static JObject Input(QuestionShown shown, string language, string type) => new()
    {
        ["type"] = type,
        ["id"] = CardSubmission.AnswerField,
        ["label"] = Say(shown, shown.Ask.Question.Label, language),
        ["value"] = CardInputs.Current(shown.Ask.Current),
    };

    private static JObject[] MomentInputs(QuestionShown shown, string language) =>
    [
        Input(shown, language, "Input.Date"),
        new JObject
        {
            ["type"] = "Input.Time",
            ["id"] = CardSubmission.TimeField,
            ["label"] = TextSets.Dialogs.Get("Card_Time", language),
            ["value"] = "",
        },
    ];

    /// <summary>A helper reads the choices to the person: they stand in the text too.</summary>
    private static ImmutableArray<string> ReadAloud(QuestionShown shown, ImmutableArray<string> choices) => shown.Company.WithHelper() ? choices : [];

    private static string Full(QuestionShown shown, string language, IReadOnlyList<string> choices, string howTo) =>
        Messages.Paragraphs(
            Introduction(shown, language),
            Say(shown, shown.Ask.Question.Label, language),
            Say(shown, shown.Ask.Question.Hint, language),
            string.Join("\n", choices.Select((choice, index) => $"{index + 1}. {choice}")),
            howTo.Length > 0 ? TextSets.Dialogs.Get(howTo, language) : "",
            AnswerSoFar(shown, language));

    private static string Introduction(QuestionShown shown, string language)
    {
        var said = new List<string> { shown.Before, shown.Company.WhoAnswers(language) };
        if (!shown.IsAgain)
        {
            said.AddRange(shown.Ask.Before.Select(text => Say(shown, text, language)));
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

    private static string AnswerSoFar(QuestionShown shown, string language) => shown.Ask switch
    {
        { Current: Answer.Given given } when !shown.IsAgain => TextSets.Dialogs.Get("Question_Current", language, People(shown, given.Value, language)),
        { Proposed: { } proposed } => TextSets.Dialogs.Get("Question_Proposed", language, People(shown, proposed, language)),
        _ => "",
    };

    private static string People(QuestionShown shown, AnswerValue value, string language) =>
        Data.Questionnaires.Engine.AnswerText.ForPeople(shown.Questionnaire, shown.Ask.Question, value, language);

    private static List<string> Commands(QuestionShown shown, string language)
    {
        var question = shown.Ask.Question;
        var keys = new List<string>();
        if (question.OffersDontKnow)
        {
            keys.Add("Button_DontKnow");
        }

        if (shown.Ask.Proposed is not null)
        {
            keys.Add("Button_Keep");
        }
        else if (question.Required is null)
        {
            keys.Add("Button_Skip");
        }

        if (shown.Ask.Progress.Number > 1)
        {
            keys.Add("Button_Back");
        }

        keys.Add("Button_NotUnderstood");
        var said = keys.ConvertAll(key => TextSets.Dialogs.Get(key, language));
        if (shown.Company.Change(isFirst: shown.Ask.Progress.Number == 1, language) is { Length: > 0 } change)
        {
            said.Add(change);
        }

        return said;
    }

    private static string Say(QuestionShown shown, LocalizedText text, string language) => shown.Questionnaire.Say(text, language);
}
