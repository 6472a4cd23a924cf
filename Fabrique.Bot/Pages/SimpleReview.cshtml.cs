using System.Diagnostics;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Channels.Simple;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Pages;

/// <summary>The read-back: every line can be changed, then all is sent.</summary>
internal sealed class SimpleReviewModel(SimplePages pages, PageTexts texts) : SimplePageModel(pages)
{
    private readonly SimplePages _pages = pages;
    private Place.ReadBack _place = null!;

    public string Code { get; private set; } = "";

    public string Message => _place.Message;

    public string Nonce => _place.Sheet.Nonce;

    public string News => _place.Sheet.Before;

    public string Introduction => TextSets.Dialogs.Get("Review_Introduction", texts.Language);

    public bool HasHelper => _place.Company.WithHelper();

    public string ForHelper => TextSets.Dialogs.Get("Review_Assisted", texts.Language);

    public string Remark => TextSets.Dialogs.Get("Button_Remark", texts.Language);

    public IEnumerable<string> Notes => _place.Review.Notes.Select(note => Say(note.Label));

    public IEnumerable<LineShown> Lines => _place.Review.Lines.Select(line => new LineShown(line.Question.Name, SaidBack.Label(_place.Questionnaire, line.Question, texts.Language), Answer(line)));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var place = await EnterAsync(code, "", ct);
        if (place is not Place.ReadBack back) return Elsewhere(code, place);
        (Code, _place) = (code, back);
        return Page();
    }

    /// <param name="mot">A word instead of sending: pause, or stop.</param>
    public async Task<IActionResult> OnPostAsync(string code, string? message, string? envoi, string? mot, CancellationToken ct)
    {
        if (await EnterAsync(code, "", ct) is null) return Elsewhere(code, null);
        if (mot is { Length: > 0 })
            await _pages.Desk.SayAsync(Visit!, mot, $"{message} {mot}");
        else
            await _pages.Desk.SubmitAsync(Visit!, Sending(envoi ?? ""), [], message ?? "");
        return await GoOnAsync(code, ct);
    }

    private static JObject Sending(string nonce) => new() { [CardSubmission.NonceField] = nonce, [CardSubmission.AnswerField] = "send" };

    private string Answer(ReviewLine line) => line.Answer switch
    {
        Data.Questionnaires.Model.Answer.Given given => AnswerText.ForPeople(_place.Questionnaire, line.Question, given.Value, texts.Language),
        Data.Questionnaires.Model.Answer.Skipped => TextSets.Dialogs.Get("Review_Skipped", texts.Language),
        Data.Questionnaires.Model.Answer.DontKnow => TextSets.Dialogs.Get("Review_DontKnow", texts.Language),
        _ => throw new UnreachableException(),
    };

    private string Say(LocalizedText text) => _place.Questionnaire.Say(text, texts.Language);
}

/// <summary>One line of the read-back.</summary>
internal sealed record LineShown(string Name, string Label, string Answer);
