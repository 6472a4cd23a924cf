using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>"Je n’ai pas compris": the plainer wording, then how to answer, then somebody to ask. Each time is counted.</summary>
internal static class NotUnderstood
{
    /// <returns>What is said before the question is asked again.</returns>
    public static string Explain(Run run, Question question)
    {
        run.Talk.Turn.Add(new DomainWrite.NoteConfusion(run.Response.Id, question.Name));
        run.Memory.Confusions++;
        return run.Memory.Confusions switch
        {
            1 => Plainer(run, question),
            2 when RefusalText.HowTo(run.Questionnaire, question, run.Talk.Language) is { Length: > 0 } howTo => howTo,
            _ => run.Talk.Text(question.Required is null ? "Questionnaire_AskSomebody" : "Questionnaire_AskSomebodyOrPause"),
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
