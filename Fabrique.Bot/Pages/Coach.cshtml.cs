using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data;
using Fabrique.Data.Calls;
using Fabrique.Data.Ideas;
using Fabrique.Data.OpenLab;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>Sessions and calls with their counts, and their downloads.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class CoachModel(
    ISessionReader sessions,
    ICallReader calls,
    ICallWriter callWriter,
    IIdeaReader ideas,
    FormTitles titles,
    DecisionNews news,
    PageTexts texts,
    TimeProvider time) : PageModel
{
    private const int MostIdeas = 50;

    public IReadOnlyList<SessionOverview> Sessions { get; private set; } = [];

    public IReadOnlyList<CallOverview> Calls { get; private set; } = [];

    /// <summary>Filed ideas and what their authors call them, the newest first.</summary>
    public IReadOnlyList<(Idea Idea, string Title)> Ideas { get; private set; } = [];

    /// <summary>The forms that sessions use, each with all its answers as a download; their titles by their ids.</summary>
    public IReadOnlyDictionary<string, string> Forms { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Sessions = await sessions.ListAsync(ct);
        Forms = await titles.OfAsync(Sessions.Select(session => session.FormId), ct);
        Calls = await calls.ListAsync(ct);
        var filed = new List<(Idea, string)>();
        foreach (var idea in await ideas.ListFiledAsync(MostIdeas, ct)) filed.Add((idea, idea.TitleOf(await ideas.VersionsAsync(idea.Id, ct))));
        Ideas = filed;
    }

    /// <summary>Whether a call waits for its decisions to be told.</summary>
    public bool MayAnnounce(Call call) => call.State(time.GetUtcNow()) == CallState.Closed;

    public string WaitingForAnnouncement(int decided, int undecided) =>
        undecided > 0 ? texts["Coach_AnnounceUndecided", decided, undecided] : texts["Coach_AnnounceAll", decided];

    /// <summary>Tells every author what was decided; once, whoever clicks again.</summary>
    public async Task<IActionResult> OnPostAnnounceAsync(string? call, CancellationToken ct)
    {
        await callWriter.AnnounceAsync(new CallId(call ?? ""), time.GetUtcNow(), ct);
        await news.RunAsync(ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        return Redirect(Url.Content("~/"));
    }
}
