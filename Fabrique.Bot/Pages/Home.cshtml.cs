using Fabrique.Bot.Dialogs;
using Fabrique.Data.Calls;
using Fabrique.Data.OpenLab;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Pages;

internal sealed class HomeModel(
    ICallReader calls,
    ISessionReader sessions,
    SessionDoor door,
    SimplePages pages,
    PageTexts texts,
    IOptions<DialogOptions> dialogs,
    IWebHostEnvironment environment,
    TimeProvider time) : PageModel
{
    public JoinForm Join { get; private set; } = JoinForm.Empty;

    /// <summary>The call that is open, or null.</summary>
    public Call? Call { get; private set; }

    /// <summary>Ideas may be submitted here, not only in Teams.</summary>
    public bool TakesIdeas => dialogs.Value.AgentsOnWeb;

    /// <summary>In Development, the sessions that can be tried.</summary>
    public IReadOnlyList<OpenLabSession> Demonstrations { get; private set; } = [];

    /// <summary>With a code in the address, as older sheets and links have it; the words of a pause never stand there.</summary>
    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken ct)
    {
        // An empty field arrives as null.
        if (Request.Query.ContainsKey(nameof(code)))
        {
            var joining = await door.KnockAsync(code ?? "", ct);
            if (joining is Joining.Joined joined)
                return ToDoor(joined.Session);
            Join = JoinForm.After(joining, code ?? "", texts);
        }

        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken ct)
    {
        var joining = await door.KnockAsync(code ?? "", SimpleVisits.CallerOf(HttpContext), ct);
        switch (joining)
        {
            case Joining.Joined joined:
                return ToDoor(joined.Session);
            case Joining.Resumes resumes:
                var visit = pages.Visits.Begin(HttpContext, resumes.Session.Code);
                await pages.Desk.OpenAsync(visit, texts["Chat_FeedbackOpening", resumes.Session.Code.Words], resumes.Response);
                return ToDoor(resumes.Session);
            default:
                Join = JoinForm.After(joining, code ?? "", texts);
                return await ShowAsync(ct);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        Call = await calls.FindOpenAsync(time.GetUtcNow(), ct);
        if (environment.IsDevelopment())
            Demonstrations = await sessions.ListOpenAsync(time.GetUtcNow(), ct);
        return Page();
    }

    private RedirectResult ToDoor(OpenLabSession session) => Redirect(Url.Content($"~/s/{session.Code.Words}"));
}
