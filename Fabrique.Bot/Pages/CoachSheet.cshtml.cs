using Fabrique.Bot.Channels.DirectLine;
using Fabrique.Data.OpenLab;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>The sheet that hangs in the room: one A4 page with every way in, and what happens to the answers.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class CoachSheetModel(ISessionReader sessions, ConversationAnswers addresses, PageTexts texts) : PageModel
{
    public OpenLabSession Session { get; private set; } = null!;

    public string Heading { get; private set; } = "";

    public string Picture { get; private set; } = "";

    public string Host => addresses.Typed(Request);

    public string Words => Session.Code.Words.Replace('-', ' ');

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await sessions.FindByCodeAsync(SessionCodes.Normalize(code), ct) is not { } session) return NotFound();
        (Session, Heading) = (session, session.TitleIn(texts));
        Picture = QrPicture.Of(new Uri($"{addresses.HostUrl(Request).Scheme}://{Host}/s/{session.Code.Words}"));
        return Page();
    }
}
