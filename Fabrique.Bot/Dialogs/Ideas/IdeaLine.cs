using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>One idea with all that is said of it.</summary>
/// <param name="Response">What is filed, or the draft.</param>
internal sealed record IdeaLine(Idea Idea, Call Call, Response Response, Questionnaire Form)
{
    public const string TitleQuestion = "titre";
    public const string ProblemQuestion = "probleme";

    /// <summary>"" while it has none.</summary>
    public string Title => Idea.Name ?? Text(TitleQuestion);

    public string Problem => Text(ProblemQuestion);

    /// <summary>How many essential questions are still to be answered before it can be filed.</summary>
    public int Missing(RunContext context) => QuestionnaireRun.Next(Form, Response.Run with { At = null, EssentialOnly = true }, context) switch
    {
        Step.Ask ask => ask.Progress.Left + 1,
        _ => 0,
    };

    private string Text(string question) =>
        Response.Run.Answers.GetValueOrDefault(question) is Answer.Given { Value: AnswerValue.Text text } ? text.Value : "";
}
