using Fabrique.Bot.Channels.Simple;
using Microsoft.AspNetCore.Mvc;

namespace Fabrique.Bot.Pages;

/// <summary>Something that the bot says or asks beside the questions, with the buttons that answer it.</summary>
internal sealed class SimpleMessageModel(SimplePages pages) : SimplePageModel(pages)
{
    private readonly SimplePages _pages = pages;

    public string Code { get; private set; } = "";

    public Place.Told Told { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var place = await EnterAsync(code, "", ct);
        if (place is not Place.Told told) return Elsewhere(code, place);
        (Code, Told) = (code, told);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string? message, string? mot, string? texte, CancellationToken ct)
    {
        if (await EnterAsync(code, "", ct) is null) return Elsewhere(code, null);
        var said = mot ?? texte ?? "";
        await _pages.Desk.SayAsync(Visit!, said, $"{message} {said}");
        return await GoOnAsync(code, ct);
    }
}
