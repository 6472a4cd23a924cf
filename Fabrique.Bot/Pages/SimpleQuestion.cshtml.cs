using System.Collections.Immutable;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Channels.Simple;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Fabrique.Bot.Pages;

/// <summary>One question with its field, or the few questions of a short list.</summary>
// A file and the form around it; what is larger is told by the page, not by the host.
[RequestSizeLimit(64 * 1024 * 1024)]
internal sealed class SimpleQuestionModel(SimplePages pages, BrowserFiles files, PageTexts texts) : SimplePageModel(pages)
{
    private const string TooLarge = "fichier";

    private readonly SimplePages _pages = pages;
    private Place.Asked _place = null!;

    public string Code { get; private set; } = "";

    public ImmutableArray<PageField> Fields { get; private set; } = [];

    public bool IsSeveral => _place.Ask.Together.Length > 1;

    public bool HasFile => Fields.Any(one => one.Look is PageLook.File or PageLook.Image or PageLook.Audio);

    public bool HasProblem => Fields.Any(one => one.Problem.Length > 0);

    public string Message => _place.Message;

    public string Heading => IsSeveral && Group is { Length: > 0 } group ? group : Fields[0].Label[SimpleField.AskedIn(Fields[0].Label)..];

    /// <summary>The part of the questionnaire that begins here, or "".</summary>
    public string Group => _place.Ask.Entering is { } group ? Say(group.Label) : "";

    /// <summary>Notes, and the parts that the one which begins here stands in.</summary>
    public IEnumerable<string> Notes => _place.Ask.Before.Where(text => text != _place.Ask.Entering?.Label).Select(Say);

    /// <summary>Said after the last form: what the bot explains, that one goes on; may be "".</summary>
    public string News => _place.Sheet.Before;

    /// <summary>The person or the helper; "" without one.</summary>
    public string WhoAnswers => _place.Company.WhoAnswers(texts.Language);

    public string Why => Say(_place.Ask.Question.Why);

    public Data.Questionnaires.Engine.Progress Progress => _place.Ask.Progress;

    public string ProgressText => Progress switch
    {
        { Left: 0, Number: 1 } => "",
        { Left: 0, Number: var number } => Dialog("Question_ProgressLast", number),
        { Left: 1, Number: var number } => Dialog("Question_ProgressOne", number),
        { Left: var left, Number: var number } => Dialog("Question_Progress", number, left),
    };

    /// <summary>The file that was sent before; "" for none.</summary>
    public string KeptFile => _place.Ask.Current is Answer.Given { Value: AnswerValue.File file } ? file.Name : "";

    public bool CanChat => files.HasChat;

    /// <summary>What the main button says.</summary>
    public string Confirm => Fields[0].Look is PageLook.Acknowledge ? Dialog("Button_Acknowledge") : texts["Simple_Continue"];

    /// <summary>Instead of an answer.</summary>
    public IEnumerable<string> Others
    {
        get
        {
            if (_place.Ask.Question.OffersDontKnow && !IsSeveral) yield return Dialog("Button_DontKnow");
            if (_place.Ask.Question.Required is null && !IsSeveral) yield return Dialog(_place.Ask.Proposed is null ? "Button_Skip" : "Button_Keep");
        }
    }

    /// <summary>Around the question.</summary>
    public IEnumerable<string> Helps
    {
        get
        {
            if (Progress.Number > 1) yield return Dialog("Button_Back");
            yield return Dialog("Button_NotUnderstood");
            yield return texts["Simple_Pause"];
            if (_place.Company.Change(isFirst: Progress.Number == 1, texts.Language) is { Length: > 0 } change) yield return change;
        }
    }

    public async Task<IActionResult> OnGetAsync(string code, string name, CancellationToken ct)
    {
        var place = await EnterAsync(code, name, ct);
        if (place is not Place.Asked asked || asked.Ask.Question.Name != name) return Elsewhere(code, place);
        Show(code, asked);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string name, CancellationToken ct)
    {
        if (await EnterAsync(code, name, ct) is not { } place) return Elsewhere(code, null);
        var form = await Request.ReadFormAsync(ct);
        if (await _pages.Forms.FilesAsync(form, name, ct) is not { } sent)
            return Redirect($"{Url.Content($"~/simple/{code}/question/{Uri.EscapeDataString(name)}")}?{TooLarge}=1#{ProblemAnchor}");
        var answer = SubmittedForm.Read(form, name);
        try
        {
            await _pages.Desk.SubmitAsync(Visit!, answer, sent, form[SubmittedForm.Message].ToString());
        }
        catch (Exception fault) when (fault is StoreBusyException or StoreUnavailableException && place is Place.Asked)
        {
            ShowAgain(code, (Place.Asked)place, CardSubmission.Read(answer)!);
            return Page();
        }

        return await GoOnAsync(code, ct);
    }

    /// <summary>Nothing was kept: what was typed stands in the field, and is sent again with the same button.</summary>
    private void ShowAgain(string code, Place.Asked asked, CardSubmission answer)
    {
        var question = asked.Ask.Question.Name;
        Show(code, asked with
        {
            Sheet = asked.Sheet with
            {
                Typed = answer.Fields.IsEmpty ? answer.Fields.SetItem(question, answer.Answer) : answer.Fields,
                Problems = CardSubmission.NoFields.SetItem(question, texts["Simple_NotKept"]),
            },
        });
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    private void Show(string code, Place.Asked asked)
    {
        (Code, _place) = (code, asked);
        var questions = IsSeveral ? asked.Ask.Together : [asked.Ask.Question];
        Fields = [.. questions.Select(question => PageField.Of(
            asked.Questionnaire,
            question,
            question.Name == asked.Ask.Question.Name ? asked.Ask.Current : null,
            question.Name == asked.Ask.Question.Name ? asked.Ask.Proposed : null,
            asked.Sheet.Typed.TryGetValue(question.Name, out var typed) ? typed : null,
            Problem(asked, question),
            texts.Language))];
    }

    private string Problem(Place.Asked asked, Question question) =>
        Request.Query.ContainsKey(TooLarge) ? texts["Simple_FileTooLarge"] : asked.Sheet.Problems.GetValueOrDefault(question.Name, "");

    private string Say(LocalizedText text) => _place.Questionnaire.Say(text, texts.Language);

    private string Dialog(string key, params object[] arguments) => TextSets.Dialogs.Get(key, texts.Language, arguments);
}
