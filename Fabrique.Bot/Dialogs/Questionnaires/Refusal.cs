using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Says kindly why an answer was not taken: the second time in plainer words, the third with a way out.</summary>
internal static class Refusal
{
    public static string Explain(Run run, Question question, Reading.Rejected rejected) => Explain(
        run, question, RefusalText.Sentence(question, rejected, run.Talk.Language), RefusalText.Simpler(run.Questionnaire, question, rejected, run.Talk.Language));

    /// <param name="sentence">Why not, and what is expected.</param>
    /// <param name="simpler">The easiest way to answer; may be "".</param>
    public static string Explain(Run run, Question question, string sentence, string simpler)
    {
        var parts = new List<string> { sentence };
        if (run.Memory.Refusals == 2)
        {
            parts.Add(run.Questionnaire.Say(question.Plain, run.Talk.Language));
            parts.Add(simpler);
        }

        if (run.Memory.Refusals >= 3)
        {
            parts.Add(run.Talk.Text(question.Required is null ? "Rejected_OfferSkip" : "Rejected_OfferHelp"));
        }

        return Messages.Paragraphs(parts);
    }
}
