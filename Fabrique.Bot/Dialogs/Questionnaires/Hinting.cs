using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>The gentle follow-up to a vague answer: once for each question, the answer is kept already, and nothing has to be added.</summary>
internal static class Hinting
{
    /// <summary>Whether the author's follow-up is still to be said.</summary>
    public static bool Applies(Run run, Question question, Reading.Accepted accepted) =>
        !accepted.Hint.IsEmpty && !run.Memory.Hinted.Contains(question.Name);

    /// <summary>Says it and stays at the question; whoever comes back later is asked it again with the answer that stands.</summary>
    public static async Task<bool> SayAsync(Run run, Question question, Reading.Accepted accepted, CancellationToken ct)
    {
        run.Memory.Hinted = [.. run.Memory.Hinted, question.Name];
        run.Memory.Mode = Mode.Hint;
        run.Memory.Refused = [];
        run.Memory.Nonce = run.Talk.Turn.Chance.NewId()[^12..];
        run.Move(QuestionnaireRun.Change(run.Questionnaire, accepted.State, question));
        if (run.Talk.Abilities.Pages)
        {
            // The page shows the answer in its field: whoever adds to it sends it whole.
            run.Memory.Mode = Mode.Run;
            return await Asking.AgainAsync(run, run.Questionnaire.Say(accepted.Hint, run.Talk.Language), ct);
        }

        await run.Talk.SayAsync(
            Messages.Paragraphs(run.Questionnaire.Say(accepted.Hint, run.Talk.Language), run.Talk.Text(IsText(question) ? "Hint_MayAdd" : "Hint_MayChange")),
            ct,
            run.Talk.Text("Hint_ButtonGoOn"));
        return true;
    }

    /// <summary>Whether the person leaves the answer as it is.</summary>
    public static bool IsEnough(string text) => WordReader.Read(text) is Word.Resume or Word.Skip or Word.No or Word.Send or Word.Yes;

    /// <summary>What is added stands behind what was said; nothing is lost. Other answers are given anew.</summary>
    public static string Together(Run run, Question question, string added) =>
        IsText(question) && run.State.Answers.GetValueOrDefault(question.Name) is Answer.Given { Value: AnswerValue.Text said }
            ? said.Value + "\n" + added
            : added;

    private static bool IsText(Question question) => question.Type is QuestionType.Text;
}
