using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>"Je n’ai pas compris": the plainer wording, then how to answer, then somebody to ask, then shortly the way on.
/// Each time is counted.</summary>
internal static class NotUnderstood
{
    /// <returns>What is said before the question is asked again.</returns>
    public static string Explain(Run run, Question question)
    {
        run.Talk.Turn.Add(new DomainWrite.NoteConfusion(run.Response.Id, question.Name));
        run.Memory.Confusions++;
        string Say(string skip, string pause) => run.Talk.Text(question.Required is null ? skip : pause);
        var howTo = RefusalText.HowTo(run, question);
        return (run.Memory.Confusions + (run.Memory.Confusions > 1 && howTo.Length == 0 ? 1 : 0)) switch
        {
            1 => Plainer(run, question),
            2 => howTo,
            3 => Say("Questionnaire_AskSomebody", "Questionnaire_AskSomebodyOrPause"),
            _ => Say("Questionnaire_GoOnBySkip", "Questionnaire_GoOnByPause"),
        };
    }

    private static string Plainer(Run run, Question question)
    {
        string Say(LocalizedText text) => run.Questionnaire.Say(text, run.Talk.Language);
        return (question.Plain.IsEmpty, question.GuidanceHint.IsEmpty) switch
        {
            (true, true) => run.Talk.Text("Questionnaire_NoPlainer"),
            (true, false) => run.Talk.Text("Questionnaire_Plainer", Say(question.GuidanceHint)),
            (false, true) => run.Talk.Text("Questionnaire_Plainer", Say(question.Plain)),
            (false, false) => Messages.Paragraphs(run.Talk.Text("Questionnaire_Plainer", Say(question.Plain)), Say(question.GuidanceHint)),
        };
    }
}
