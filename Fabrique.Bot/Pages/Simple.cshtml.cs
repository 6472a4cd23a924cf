using Fabrique.Bot.Channels.DirectLine;
using Fabrique.Bot.Channels.Simple;
using Fabrique.Bot.Dialogs;
using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>The door of the pages: says what is to come and begins, or leads to where the person stands.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SimpleModel(SessionDoor door, SimplePages pages, DirectLineTokens tokens, ITurnStore store, PageTexts texts) : PageModel
{
    /// <summary>What the session is called; null when the code led nowhere.</summary>
    public string? Heading { get; private set; }

    public string Code { get; private set; } = "";

    public JoinForm Join { get; private set; } = JoinForm.Empty;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await FindAsync(code, ct) is not { } session) return Page();
        if (pages.Visits.Find(HttpContext, session.Code) is not { } visit)
        {
            pages.Visits.Begin(HttpContext, session.Code);
            return Page();
        }

        var place = await pages.Desk.WhereAsync(visit.Conversation, visit.Language, "", ct);
        return place is Place.Nowhere ? Page() : Redirect(Url.Content(SimplePageModel.PathOf(session.Code.Words, place)));
    }

    /// <param name="suite">The chat's token, where the person comes from there: they go on with the same answers.</param>
    public async Task<IActionResult> OnPostAsync(string code, string? suite, CancellationToken ct)
    {
        if (await FindAsync(code, ct) is not { } session) return Page();
        var handover = await HandoverAsync(suite, ct);
        var visit = pages.Visits.Find(HttpContext, session.Code);
        if (visit is null || await NeedsAnewAsync(visit, handover, ct)) visit = pages.Visits.Begin(HttpContext, session.Code);
        if (handover is not null || await pages.Desk.WhereAsync(visit.Conversation, visit.Language, "", ct) is Place.Nowhere or Place.Sent or Place.Ended)
            await pages.Desk.OpenAsync(visit, texts["Chat_FeedbackOpening", session.Code.Words], handover);
        var place = await pages.Desk.WhereAsync(visit.Conversation, visit.Language, "", ct);
        return Redirect(Url.Content(SimplePageModel.PathOf(session.Code.Words, place)));
    }

    /// <summary>What is over is another person's, or another time's.</summary>
    private async Task<bool> NeedsAnewAsync(PageVisit visit, ResponseId? handover, CancellationToken ct) =>
        handover is null && await pages.Desk.WhereAsync(visit.Conversation, visit.Language, "", ct) is Place.Sent or Place.Ended;

    private async Task<ResponseId?> HandoverAsync(string? suite, CancellationToken ct) =>
        suite is { Length: > 0 } && tokens.Read(suite) is TokenReading.Valid { Claims.Conversation: { } conversation }
            ? await Feedbacks.OfAsync(store, DirectLineConversations.Channel, conversation, ct)
            : null;

    private async Task<OpenLabSession?> FindAsync(string code, CancellationToken ct)
    {
        var joining = await door.KnockAsync(code, ct);
        if (joining is Joining.Joined { Session: var session })
        {
            (Heading, Code) = (session.TitleIn(texts), session.Code.Words);
            return session;
        }

        Join = JoinForm.After(joining, code, texts);
        Response.StatusCode = JoinForm.StatusOf(joining);
        return null;
    }
}
