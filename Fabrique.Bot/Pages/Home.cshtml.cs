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

    public async Task<IActionResult> OnGetAsync(string? code, CancellationToken ct)
    {
        // An empty field arrives as null.
        if (Request.Query.ContainsKey(nameof(code)))
        {
            var joining = await door.KnockAsync(code ?? "", ct);
            if (joining is Joining.Joined joined)
                return Redirect(Url.Content($"~/chat/{joined.Session.Code.Words}"));
            Join = JoinForm.After(joining, code ?? "", texts);
        }

        Call = await calls.FindOpenAsync(time.GetUtcNow(), ct);
        if (environment.IsDevelopment())
            Demonstrations = await OpenSessionsAsync(ct);
        return Page();
    }

    private async Task<IReadOnlyList<OpenLabSession>> OpenSessionsAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var all = await sessions.ListAsync(ct);
        return [.. all.Select(overview => overview.Session).Where(session => session.IsOpen(now))];
    }
}
