using Fabrique.Bot.Dialogs.Questionnaires;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Reports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>One session while it goes on, on a phone or a projector: who is where, what is not understood, first figures. No names.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class CoachSessionModel(
    ISessionReader sessions,
    ISessionWriter writer,
    ISessionReports reports,
    IRemarks remarks,
    IFollowUps followUps,
    IQuestionnaireCatalog catalog,
    LiveSessions live,
    PageTexts texts,
    TimeProvider time) : PageModel
{
    public OpenLabSession Session { get; private set; } = null!;

    public Questionnaire Form { get; private set; } = null!;

    public LiveView Live { get; private set; } = null!;

    public IReadOnlyList<QuestionFigure> Figures { get; private set; } = [];

    public IReadOnlyList<ScaleFigure> Scales { get; private set; } = [];

    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];

    /// <summary>What a follow-up can answer.</summary>
    public IEnumerable<Question> Themes => Form.Questions.Where(question => question.IsAsked && !question.Personal && question.Name != Consent.Name);

    public bool IsOpen => Session.IsOpen(time.GetUtcNow());

    public string State => (IsOpen, Session.Closes) switch
    {
        (true, { } closes) => texts["Live_OpenUntil", texts.Moment(closes)],
        (true, null) => texts["Live_IsOpen"],
        (false, { } closes) when closes <= time.GetUtcNow() => texts["Live_ClosedSince", texts.Moment(closes)],
        _ => texts["Live_OpensOn", texts.Moment(Session.Opens)],
    };

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var code = (string)RouteData.Values["code"]!;
        if (await sessions.FindByCodeAsync(SessionCodes.Normalize(code), HttpContext.RequestAborted) is not { } session)
        {
            context.Result = NotFound();
            return;
        }

        Session = session;
        Form = await catalog.GetAsync(session.Questionnaire, HttpContext.RequestAborted);
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Live = await live.ReadAsync(Session, ct);
        var questions = SessionFigures.Of(Form).Where(question => question.Name != Consent.Name).ToList();
        var counts = await reports.CountsAsync(Session.Id, [.. questions.Select(question => question.Name)], ct);
        Figures = [.. questions.Select(question => SessionFigures.Of(question, counts[question.Name]))];
        Scales = await ReadScalesAsync(ct);
        Remarks = await remarks.ListAsync(Session.Id, ct);
        FollowUps = [.. (await followUps.ListAsync(Session, ct)).Where(told => told.Session == Session.Id)];
        Response.Headers.ContentSecurityPolicy = ChatPolicy.WithOwnScript;
    }

    /// <summary>The part that moves, alone.</summary>
    public async Task<IActionResult> OnGetLiveAsync(CancellationToken ct) => Partial("_SessionLive", await live.ReadAsync(Session, ct));

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        await writer.CloseSessionAsync(Session.Id, time.GetUtcNow(), ct);
        return Here();
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct)
    {
        await writer.OpenSessionAsync(Session.Id, time.GetUtcNow(), ct);
        return Here();
    }

    public async Task<IActionResult> OnPostRemarkAsync(string? text, CancellationToken ct)
    {
        if (!TryRead(text, Remark.Longest, out var remark)) return BadRequest();
        await remarks.AddAsync(Session.Id, remark, ct);
        return Here();
    }

    public async Task<IActionResult> OnPostTellAsync(string? question, string? said, string? done, CancellationToken ct)
    {
        if (!TryRead(said, FollowUp.Longest, out var heard) || !TryRead(done, FollowUp.Longest, out var changed)) return BadRequest();
        await followUps.AddAsync(Session.Id, Form.Find(question ?? "")?.Name, heard, changed, ct);
        return Here();
    }

    public async Task<IActionResult> OnPostForgetAsync(string? id, CancellationToken ct)
    {
        await followUps.RemoveAsync(Session.Id, id ?? "", ct);
        return Here();
    }

    private async Task<IReadOnlyList<ScaleFigure>> ReadScalesAsync(CancellationToken ct)
    {
        var scales = SessionScales.Of(Form).ToList();
        if (scales.Count == 0) return [];
        var persons = await reports.AnswersAsync(Session.Id, [.. scales.SelectMany(scale => scale.Questions).Select(question => question.Name)], ct);
        return [.. scales.Select(scale => SessionScales.Of(scale, persons))];
    }

    // The fields have the same bounds in the page: what is outside comes from no page of ours.
    private static bool TryRead(string? typed, int longest, out string text)
    {
        text = TextNormalizer.Normalize(typed ?? "").Trim();
        return text.Length > 0 && text.Length <= longest;
    }

    private RedirectResult Here() => Redirect(Url.Content($"~/coach/sessions/{Session.Code.Words}"));
}
