using Fabrique.Bot.Channels.DirectLine;
using Fabrique.Bot.Channels.Simple;
using Microsoft.AspNetCore.Mvc;

namespace Fabrique.Bot.Pages;

/// <summary>The four words that go on, here or on another device; made to be noted, said or printed.</summary>
internal sealed class SimplePauseModel(SimplePages pages, ConversationAnswers addresses, PageTexts texts) : SimplePageModel(pages)
{
    private readonly SimplePages _pages = pages;

    public string Code { get; private set; } = "";

    public string Words { get; private set; } = "";

    public string Message { get; private set; } = "";

    /// <summary>What is typed on another device to come here.</summary>
    public string Here => addresses.Typed(Request);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var place = await EnterAsync(code, "", ct);
        if (place is not Place.Paused paused) return Elsewhere(code, place);
        (Code, Words, Message) = (code, paused.Words, paused.Message);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string? message, CancellationToken ct)
    {
        if (await EnterAsync(code, "", ct) is Place.Paused) await _pages.Desk.SayAsync(Visit!, texts["Simple_ResumeWord"], $"{message} resume");
        return Visit is null ? Elsewhere(code, null) : await GoOnAsync(code, ct);
    }
}
