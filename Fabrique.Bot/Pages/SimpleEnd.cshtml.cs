using Fabrique.Bot.Channels.Simple;
using Microsoft.AspNetCore.Mvc;

namespace Fabrique.Bot.Pages;

/// <summary>All is said: the receipt of what was sent, or that nothing is kept.</summary>
internal sealed class SimpleEndModel(SimplePages pages, PageTexts texts) : SimplePageModel(pages)
{
    private readonly SimplePages _pages = pages;

    public string Code { get; private set; } = "";

    /// <summary>Null when nothing was sent.</summary>
    public Place.Sent? Sent { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Long enough to be found again, short enough to be read aloud.</summary>
    public string Reference => Sent!.Id.Value[^8..].ToUpperInvariant();

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var place = await EnterAsync(code, "", ct);
        if (place is not (Place.Sent or Place.Ended)) return Elsewhere(code, place);
        (Code, Sent, Text) = (code, place as Place.Sent, (place as Place.Ended)?.Text ?? "");
        // The heading says already what the bot's words begin with.
        var heading = $"{texts["Simple_EndedHeading"]}. ";
        if (Text.StartsWith(heading, StringComparison.Ordinal)) Text = Text[heading.Length..];
        if (Text.Length == 0) Text = texts["Simple_EndedText"];
        return Page();
    }

    /// <summary>The next person on the same device.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (await EnterAsync(code, "", ct) is Place.Sent or Place.Ended) _pages.Visits.Forget(HttpContext, Session.Code);
        return Redirect(Url.Content($"~/s/{Uri.EscapeDataString(code)}"));
    }
}
