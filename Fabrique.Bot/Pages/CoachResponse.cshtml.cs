using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>One response to an open-lab session: what was answered, with its files. Personal answers are not shown.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class CoachResponseModel(
    IResponseReader responses, ISessionReader sessions, IQuestionnaireCatalog catalog, PageTexts texts) : PageModel
{
    public Response Answered { get; private set; } = null!;

    public OpenLabSession? Session { get; private set; }

    public Questionnaire Form { get; private set; } = null!;

    /// <summary>In form order; <c>File</c> is the id of what can be downloaded, or "".</summary>
    public IReadOnlyList<(string Question, string Answer, string File)> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        // Ideas have a page of their own, and what was withdrawn has no answers.
        if (await responses.FindAsync(new ResponseId(id), ct) is not { Idea: null, Status: not ResponseStatus.Withdrawn } response) return NotFound();
        Answered = response;
        Session = response.Session is { } session ? await sessions.FindAsync(session, ct) : null;
        Form = await catalog.GetAsync(response.Questionnaire, ct);
        Answers = [.. Form.Questions.Where(question => question.IsAsked && !question.Personal).Select(Read)];
        return Page();
    }

    private (string Question, string Answer, string File) Read(Question question)
    {
        var label = Form.Say(question.Label, texts.Language);
        return Answered.Run.Answers.GetValueOrDefault(question.Name) switch
        {
            Answer.Given { Value: AnswerValue.File file } => (label, file.Name, file.Id),
            Answer.Given given => (label, AnswerText.ForPeople(Form, question, given.Value, texts.Language), ""),
            Answer.DontKnow => (label, texts["Response_DontKnow"], ""),
            _ => (label, texts["Idea_NoAnswer"], ""),
        };
    }
}
