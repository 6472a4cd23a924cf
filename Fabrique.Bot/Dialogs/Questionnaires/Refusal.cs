using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Says kindly why an answer was not taken: the second time in plainer words, the third with a way out.</summary>
internal static class Refusal
{
    public static string Explain(Run run, Question question, Reading.Rejected rejected)
    {
        var parts = new List<string> { Sentence(run.Talk, question, rejected) };
        if (run.Memory.Refusals == 2 && !question.Plain.IsEmpty)
        {
            parts.Add(run.Questionnaire.Say(question.Plain, run.Talk.Language));
        }

        if (run.Memory.Refusals >= 3)
        {
            parts.Add(run.Talk.Text(question.Required is null ? "Rejected_OfferSkip" : "Rejected_OfferHelp"));
        }

        return Messages.Paragraphs(parts);
    }

    private static string Sentence(Talk talk, Question question, Reading.Rejected rejected)
    {
        string Argument(string name) => rejected.Arguments.GetValueOrDefault(name, "");
        var key = $"Rejected_{rejected.Code}";
        return rejected.Code switch
        {
            RejectionCode.Required or RejectionCode.Constraint when Argument("message").Length > 0 => Argument("message"),
            RejectionCode.NotANumber or RejectionCode.NotAnInteger or RejectionCode.NotADate or RejectionCode.NotATime or RejectionCode.NotAMoment =>
                talk.Text(key, Argument("example")),
            RejectionCode.IncompleteRanking => talk.Text(key, Argument("missing")),
            RejectionCode.TooSmall or RejectionCode.TooLarge => Bounds(talk, key, Argument("min"), Argument("max")),
            RejectionCode.NotOnStep when Argument("step") == "1" => talk.Text("Rejected_NotWhole", Argument("min"), Argument("max")),
            RejectionCode.Empty when question.Type is QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Rank => talk.Text("Rejected_EmptyChoice"),
            RejectionCode.NotOnStep => talk.Text(key, Argument("min"), Argument("max"), Argument("step")),
            RejectionCode.UnknownChoice when Argument("suggestion").Length > 0 =>
                talk.Text("Rejected_UnknownChoiceSuggestion", Argument("found"), Argument("suggestion")),
            RejectionCode.UnknownChoice => talk.Text(key, Argument("found")),
            RejectionCode.AmbiguousChoice => talk.Text(key, Argument("first"), Argument("second")),
            RejectionCode.ExclusiveChoice => talk.Text(key, Argument("exclusive")),
            RejectionCode.TooLong => talk.Text(key, Argument("length"), Argument("max")),
            _ => talk.Text(key),
        };
    }

    private static string Bounds(Talk talk, string key, string min, string max) =>
        min.Length > 0 && max.Length > 0 ? talk.Text("Rejected_OutOfRange", min, max) : talk.Text(key, min.Length > 0 ? min : max);
}
