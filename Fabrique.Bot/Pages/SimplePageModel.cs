using System.Diagnostics;
using Fabrique.Bot.Channels.Simple;
using Fabrique.Data.OpenLab;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>What the pages of one session share: whose they are, and where that person stands.</summary>
[ResponseCache(NoStore = true)]
internal abstract class SimplePageModel(SimplePages pages) : PageModel
{
    public const string ProblemAnchor = "erreur";
    public const string NewsAnchor = "info";
    private const string WhereHeader = "X-Fabrique-Where";

    public OpenLabSession Session { get; private set; } = null!;

    public string SessionTitle => Session.TitleIn(pages.Texts);

    protected PageVisit? Visit { get; private set; }

    /// <summary>The page's script sends forms by itself and then goes on: it is told where to.</summary>
    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.Result is not RedirectResult redirect || !Request.Headers.ContainsKey(WhereHeader)) return;
        Response.Headers[WhereHeader] = "1";
        context.Result = Content(redirect.Url);
    }

    /// <returns>Where the person stands; null when the session or their visit is not there: <see cref="Elsewhere"/> then says where to go.</returns>
    protected async Task<Place?> EnterAsync(string code, string question, CancellationToken ct)
    {
        if (await pages.Sessions.FindByCodeAsync(SessionCodes.Normalize(code), ct) is not { } session) return null;
        Session = session;
        Visit = pages.Visits.Find(HttpContext, session.Code);
        if (Visit is null) return null;
        Response.Headers.ContentSecurityPolicy = ChatPolicy.WithOwnScript;
        return await pages.Desk.WhereAsync(Visit.Conversation, Visit.Language, question, ct);
    }

    /// <summary>To the page that belongs to the place; to the session's first page without one.</summary>
    protected IActionResult Elsewhere(string code, Place? place) => Redirect(Url.Content(PathOf(code, place)));

    /// <summary>After a form: to where the turn led, and there to what has to be read first.</summary>
    protected async Task<IActionResult> GoOnAsync(string code, CancellationToken ct)
    {
        var place = await pages.Desk.WhereAsync(Visit!.Conversation, Visit.Language, "", ct);
        var anchor = place is Place.Asked or Place.ReadBack ? AnchorOf(place) : "";
        return Redirect(Url.Content(PathOf(code, place)) + anchor);
    }

    private static string AnchorOf(Place place) => place switch
    {
        Place.Asked { Sheet.Problems.IsEmpty: false } => $"#{ProblemAnchor}",
        Place.Asked { Sheet.Before.Length: > 0 } or Place.ReadBack { Sheet.Before.Length: > 0 } => $"#{NewsAnchor}",
        _ => "",
    };

    internal static string PathOf(string code, Place? place) => $"~/simple/{Uri.EscapeDataString(code)}" + place switch
    {
        null or Place.Nowhere => "",
        Place.Asked asked => $"/question/{Uri.EscapeDataString(asked.Ask.Question.Name)}",
        Place.ReadBack => "/relire",
        Place.Paused => "/pause",
        Place.Sent or Place.Ended => "/fin",
        Place.Told => "/message",
        _ => throw new UnreachableException(),
    };
}

/// <summary>What every page of a session needs.</summary>
internal sealed record SimplePages(ISessionReader Sessions, SimpleDesk Desk, SimpleVisits Visits, SubmittedForm Forms, PageTexts Texts);
