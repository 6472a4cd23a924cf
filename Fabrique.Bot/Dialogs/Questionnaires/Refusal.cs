using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Says kindly why an answer was not taken: the second time in plainer words, the third with a way out.</summary>
internal static class Refusal
{
    public static string Explain(Run run, Question question, Reading.Rejected rejected)
    {
        var parts = new List<string> { RefusalText.Sentence(question, rejected, run.Talk.Language) };
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
}
