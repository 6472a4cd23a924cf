using Fabrique.Bot.Channels.Simple;
using Fabrique.Data.OpenLab;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>The short address of a session: one choice, which can be changed at any time.</summary>
[ResponseCache(NoStore = true)]
internal sealed class DoorModel(SessionDoor door, SimplePages pages, IFollowUps followUps, BrowserFiles files, PageTexts texts) : PageModel
{
    /// <summary>What the session is called; null when the code led nowhere.</summary>
    public string? Heading { get; private set; }

    public string Code { get; private set; } = "";

    public JoinForm Join { get; private set; } = JoinForm.Empty;

    /// <summary>Answers of this browser are under way.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>What changed after earlier feedback.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];

    public bool CanChat => files.HasChat;

    public async Task OnGetAsync(string code, CancellationToken ct)
    {
        var joining = await door.KnockAsync(code, ct);
        if (joining is not Joining.Joined { Session: var session })
        {
            Join = JoinForm.After(joining, code, texts);
            Response.StatusCode = JoinForm.StatusOf(joining);
            return;
        }

        (Heading, Code) = (session.TitleIn(texts), session.Code.Words);
        FollowUps = await followUps.ListAsync(session, ct);
        if (pages.Visits.Find(HttpContext, session.Code) is not { } visit) pages.Visits.Begin(HttpContext, session.Code);
        else HasBegun = await pages.Desk.WhereAsync(visit.Conversation, visit.Language, "", ct) is Place.Asked or Place.ReadBack or Place.Paused or Place.Told;
    }
}
