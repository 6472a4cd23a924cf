using System.Collections.Immutable;
using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Several questions that were answered on one card: each is read by itself, what is good is kept, what is not is named.</summary>
internal static class FieldListAnswering
{
    public static async Task<bool> HearAsync(Run run, ImmutableArray<Question> questions, CardSubmission card, CancellationToken ct)
    {
        var refusals = new List<string>();
        var taken = new List<string>();
        var reason = "";
        foreach (var question in questions)
        {
            switch (Read(run, question, card.Fields.GetValueOrDefault(question.Name, "")))
            {
                case Reading.Accepted accepted:
                    run.Move(accepted.State with { At = null });
                    Tell(run, question, accepted, taken);
                    break;
                case Reading.Rejected rejected:
                    var sentence = RefusalText.Sentence(question, rejected, run.Talk.Language);
                    run.Problems = run.Problems.SetItem(question.Name, sentence);
                    reason = rejected.Code.ToString();
                    refusals.Add(run.Talk.Text("FieldList_Refused", run.Questionnaire.Say(question.Label, run.Talk.Language), sentence));
                    break;
            }
        }

        if (refusals.Count == 0)
        {
            await Asking.NextAsync(run, run.Talk.Abilities.Pages ? "" : string.Join("\n", taken), ct);
            return true;
        }

        run.Memory.Refused = [.. run.Memory.Refused, reason];
        run.Memory.Nonce = run.Talk.Turn.Chance.NewId()[^12..];
        var kept = taken.Count == 0 ? "" : run.Talk.Text("FieldList_Kept");

        // What was typed stands in the card again, to be mended and not to be typed once more.
        run.Typed = card.Fields;
        return await Asking.AgainAsync(run, Messages.Paragraphs([.. refusals, kept]), ct);
    }

    private static Reading Read(Run run, Question question, string raw) => string.IsNullOrWhiteSpace(raw)
        ? QuestionnaireRun.Skip(run.Questionnaire, run.State, question, run.Context)
        : Answering.WordIn(run.Questionnaire, question, raw, run.Talk.Language) is Word.DontKnow && question.OffersDontKnow
            ? QuestionnaireRun.DontKnow(run.Questionnaire, run.State, question, run.Context)
            : QuestionnaireRun.Accept(run.Questionnaire, run.State, question, raw, run.Context);

    private static void Tell(Run run, Question question, Reading.Accepted accepted, List<string> taken)
    {
        if (accepted.Answer is Answer.Given given)
        {
            taken.Add(run.Talk.Text(
                "FieldList_Taken",
                run.Questionnaire.Say(question.Label, run.Talk.Language),
                AnswerText.ForPeople(run.Questionnaire, question, given.Value, run.Talk.Language)));
        }
    }
}
