using Fabrique.Bot.Cards;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Why an answer was not taken and what is expected, in one sentence of the person's language.</summary>
internal static class RefusalText
{
    public static string Sentence(Question question, Reading.Rejected rejected, string language)
    {
        string Argument(string name) => rejected.Arguments.GetValueOrDefault(name, "");
        string Say(string key, params string[] names) => TextSets.Dialogs.Get(key, language, [.. names.Select(Argument)]);
        var key = $"Rejected_{rejected.Code}";
        return rejected.Code switch
        {
            RejectionCode.Required or RejectionCode.Constraint when Argument("message").Length > 0 => Argument("message"),
            RejectionCode.TooSmall or RejectionCode.TooLarge => Bounds(key, Argument("min"), Argument("max"), language),
            RejectionCode.NotOnStep when Argument("step") == "1" => Say("Rejected_NotWhole", "min", "max"),
            RejectionCode.NotOnStep => Say(key, "min", "max", "step"),
            RejectionCode.Empty when question.Type is QuestionType.SelectOne or QuestionType.Range => Say("Rejected_EmptyOne"),
            RejectionCode.Empty when question.Type.Choices is not null => Say("Rejected_EmptyChoice"),
            RejectionCode.UnknownChoice when Argument("suggestion").Length > 0 => Say("Rejected_UnknownChoiceSuggestion", "found", "suggestion"),
            RejectionCode.UnknownChoice => Say(key, "found"),
            RejectionCode.AmbiguousChoice => Say(key, "first", "second"),
            RejectionCode.NoneOfThem when question.Required is not null => Say("Rejected_NoneOfThemRequired"),
            RejectionCode.IncompleteRanking => Say(key, "missing"),
            RejectionCode.RankedTwice => Say(key, "choice"),
            RejectionCode.TooLong => Say(key, "length", "max"),
            _ when rejected.Arguments.ContainsKey("example") => Say(key, "example"),
            _ => Say(key),
        };
    }

    /// <summary>The easiest way to answer, for somebody who was not understood twice; "" where the sentence says it all.</summary>
    public static string Simpler(Run run, Question question, Reading.Rejected rejected) =>
        rejected.Code is RejectionCode.Constraint or RejectionCode.Required or RejectionCode.TooLong or RejectionCode.DontKnowNotOffered
            ? ""
            : HowTo(run, question);

    /// <summary>The easiest way to answer this type of question, with an example; "" where the question shows it already.</summary>
    public static string HowTo(Run run, Question question)
    {
        // A page has boxes and lists, and nowhere to write a number.
        if (run.Talk.Abilities.Pages && !PageField.IsWritten(question)) return "";
        string Say(string key) => run.Talk.Text(key);
        // Choices that stand in the question with their numbers are not listed twice.
        string Choices(string key, ChoiceList list) =>
            QuestionMessage.NumbersChoices(run.Questionnaire, question, run.Company, run.Talk.Abilities, run.Talk.Language)
                ? Say(key)
                : $"{Say(key)}\n{Numbered(run.Questionnaire, list, run.Talk.Language)}";
        return question.Type switch
        {
            QuestionType.SelectOne one => Choices("Rejected_SimplerOne", one.List),
            QuestionType.SelectMultiple many => Choices("Rejected_SimplerMany", many.List),
            QuestionType.Rank rank => Choices("Rejected_SimplerRank", rank.List),
            QuestionType.Integer or QuestionType.Decimal or QuestionType.Range => Say("Rejected_SimplerNumber"),
            QuestionType.Date => Say("Rejected_SimplerDate"),
            QuestionType.Time => Say("Rejected_SimplerTime"),
            QuestionType.DateTime => Say("Rejected_SimplerMoment"),
            QuestionType.Text => Say("Rejected_SimplerText"),
            QuestionType.Acknowledge => Say("Question_HowToAcknowledge"),
            _ => "",
        };
    }

    private static string Numbered(Questionnaire questionnaire, ChoiceList list, string language) =>
        string.Join("\n", list.Choices.Select((choice, index) => $"{index + 1}. {questionnaire.Say(choice.Label, language)}"));

    private static string Bounds(string key, string min, string max, string language) =>
        min.Length > 0 && max.Length > 0
            ? TextSets.Dialogs.Get("Rejected_OutOfRange", language, min, max)
            : TextSets.Dialogs.Get(key, language, min.Length > 0 ? min : max);
}
