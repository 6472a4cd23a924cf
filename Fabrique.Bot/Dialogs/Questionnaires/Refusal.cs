using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Says kindly why an answer was not taken: the second time in plainer words, the third with a way out, then shortly.
/// A reason that was said already is not said in the same words again.</summary>
internal static class Refusal
{
    /// <summary>The reason of every file that was not taken.</summary>
    public const string OfFile = "File";

    /// <summary>What helps each time: the choice that was perhaps meant.</summary>
    private const string Helpful = "Helpful";

    public static string Explain(Run run, Question question, Reading.Rejected rejected)
    {
        return Explain(
            run,
            question,
            IsHelpful(rejected) ? Helpful : rejected.Code.ToString(),
            RefusalText.Sentence(question, rejected, run.Talk.Language),
            RefusalText.Simpler(run, question, rejected));
    }

    /// <param name="reason">A code, without spaces.</param>
    /// <param name="sentence">Why not, and what is expected.</param>
    /// <param name="simpler">The easiest way to answer; may be "".</param>
    public static string Explain(Run run, Question question, string reason, string sentence, string simpler)
    {
        var before = run.Memory.Refused;
        run.Memory.Refused = [.. before, reason];

        // A page has one message by the field, in place of the last one: it always says what is wrong.
        var isSaidAlready = reason != Helpful && before.Contains(reason) && !run.Talk.Abilities.Pages;
        string Say(string key) => run.Talk.Text(key);
        string Offer(string skip, string help) => Say(question.Required is null ? skip : help);
        return before.Length switch
        {
            0 => sentence,
            1 => Messages.Paragraphs(
                isSaidAlready && simpler.Length > 0 ? Say("Rejected_Again") : sentence, run.Questionnaire.Say(question.Plain, run.Talk.Language), simpler),
            2 when isSaidAlready => Offer("Rejected_ThirdSkip", "Rejected_ThirdHelp"),
            2 => Messages.Paragraphs(sentence, Offer("Rejected_OfferSkip", "Rejected_OfferHelp")),
            _ when isSaidAlready => Offer("Rejected_ShortSkip", "Rejected_ShortHelp"),
            _ => sentence,
        };
    }

    private static bool IsHelpful(Reading.Rejected rejected) =>
        rejected.Code == RejectionCode.AmbiguousChoice
        || (rejected.Code == RejectionCode.UnknownChoice && rejected.Arguments.GetValueOrDefault("suggestion", "").Length > 0);
}
