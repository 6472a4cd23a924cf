using Fabrique.Bot.Dialogs;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>"Montre-moi, efface ce que j’ai dit": with the four words of the receipt or of a pause, and no account.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MyAnswersModel(
    IResponseReader responses, IQuestionnaireCatalog catalog, IErasure erasure, ResumeTries tries, PageTexts texts, TimeProvider time) : PageModel
{
    /// <summary>As typed.</summary>
    public string Words { get; private set; } = "";

    public string Problem { get; private set; } = "";

    /// <summary>What was said; null when nothing was looked up.</summary>
    public IReadOnlyList<(string Question, string Answer)>? Lines { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When what was said was erased; null when nothing was.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public int ErasedAnswers => Lines?.Count ?? 0;

    public async Task OnPostShowAsync(string? mots, CancellationToken ct)
    {
        if (await FindAsync(mots, ct) is { } response) await ReadAsync(response, ct);
    }

    public async Task OnPostEraseAsync(string? mots, CancellationToken ct)
    {
        if (await FindAsync(mots, ct) is { } response)
        {
            await ReadAsync(response, ct);
            var receipt = await erasure.EraseAsync(new ErasureTarget.OfResponse(response.Id) { Cause = ErasureCause.Person }, ct);
            ErasedAt = receipt.At;
        }
    }

    private async Task ReadAsync(Response response, CancellationToken ct)
    {
        var form = await catalog.GetAsync(response.Questionnaire, ct);
        (Lines, At) = ([.. AnswersSaid.Lines(form, response, texts.Language)], response.SubmittedAt ?? response.UpdatedAt);
    }

    private async Task<Response?> FindAsync(string? typed, CancellationToken ct)
    {
        Words = typed ?? "";
        var caller = SimpleVisits.CallerOf(HttpContext);
        if (!tries.MayTry(caller))
        {
            Problem = texts["Mine_TooOften"];
            return null;
        }

        var id = await responses.FindByResumeWordsAsync(FourWords.Normalize(Words), time.GetUtcNow(), ct);
        var response = id is { } found ? await responses.FindAsync(found, ct) : null;
        if (response is { Idea: null }) return response;
        tries.Wrong(caller);
        Problem = texts["Mine_Unknown"];
        return null;
    }
}
