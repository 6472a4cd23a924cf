using Fabrique.Bot.Channels.Simple;
using Microsoft.AspNetCore.Mvc;

namespace Fabrique.Bot.Pages;

/// <summary>Something that the bot says or asks beside the questions, with the buttons that answer it.</summary>
internal sealed class SimpleMessageModel(SimplePages pages) : SimplePageModel(pages)
{
    private readonly SimplePages _pages = pages;

    public string Code { get; private set; } = "";

    public Place.Told Told { get; private set; } = null!;

    /// <summary>What is said begins with a question: that is what the page is about.</summary>
    public bool IsAsked => Told.Text.AsSpan().IndexOfAny(".!?\n") is var end and >= 0 && Told.Text[end] == '?';

    public string Heading => IsAsked ? Told.Text[..(Told.Text.IndexOf('?') + 1)] : SessionTitle;

    /// <summary>Below the heading; may be "".</summary>
    public string Text => IsAsked ? Told.Text[Heading.Length..].TrimStart() : Told.Text;

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
