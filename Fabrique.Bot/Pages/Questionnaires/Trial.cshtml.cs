using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Fabrique.Bot.Dialogs.Trials;
using Fabrique.Bot.Turns;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>A conversation with a questionnaire before people meet it. The page carries what was said: nothing is stored, and nothing to redirect to.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest, ValueLengthLimit = LongestTalk)]
internal sealed class TrialModel(
    IDraftStore drafts, IQuestionnaireCatalog catalog, TrialTalk talk, PageTexts texts, TimeProvider time) : PageModel
{
    public const int LongestAnswer = 20_000;
    private const int LongestTalk = 512 * 1024;
    private const int LargestRequest = ReceivedFile.LargestSize + 2 * LongestTalk;
    private const string OfDraft = "brouillon";

    /// <summary>Where the coach came from.</summary>
    public string Back { get; private set; } = "";

    public string Title { get; private set; } = "";

    public TrialShown Shown { get; private set; } = null!;

    /// <summary>All that was said, as the form carries it.</summary>
    public string Said { get; private set; } = "[]";

    public string Seed { get; private set; } = "";

    public string Begun { get; private set; } = "";

    /// <summary>The conversation begins in the language of the page.</summary>
    public async Task<IActionResult> OnGetAsync(string kind, string id, CancellationToken ct) =>
        await FindAsync(kind, id, ct) is { } form
            ? await PlayAsync(form, new TrialStart(RandomNumberGenerator.GetHexString(16, lowercase: true), time.GetUtcNow(), texts.Language), [], ct)
            : NotFound();

    /// <param name="dit">What was said before.</param>
    /// <param name="reponse">What is typed now…</param>
    /// <param name="bouton">…or the button that was pressed…</param>
    /// <param name="fichier">…or the file that was chosen.</param>
    public async Task<IActionResult> OnPostAsync(
        string kind, string id, string? dit, string? graine, string? debut, string? reponse, string? bouton, IFormFile? fichier, CancellationToken ct)
    {
        if (await FindAsync(kind, id, ct) is not { } form) return NotFound();
        if (!TryRead(dit, out var said) || said.Count >= TrialTalk.MostSaid || reponse?.Length > LongestAnswer || bouton?.Length > LongestAnswer
            || !DateTimeOffset.TryParseExact(debut, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var begun))
            return RedirectToPage(new { kind, id });
        if (await ReadAsync(reponse, bouton, fichier, ct) is { } now) said.Add(now);
        return await PlayAsync(form, new TrialStart(graine is { Length: <= 64 } seed ? seed : "", begun, texts.Language), said, ct);
    }

    private async Task<Questionnaire?> FindAsync(string kind, string id, CancellationToken ct)
    {
        if (kind == OfDraft)
        {
            Back = Url.Content($"~/coach/questionnaires/brouillons/{Uri.EscapeDataString(id)}");
            return await drafts.FindAsync(new DraftId(id), ct) is { } draft
                && QuestionnaireCompiler.CompileFile(draft.Content, draft.Summary.FileName) is CompileResult.Compiled { Questionnaire: var form } ? form : null;
        }

        if ((await catalog.ListAsync(ct)).FirstOrDefault(version => version.Hash.Value == id) is not { } found) return null;
        Back = Url.Content($"~/coach/questionnaires/{Uri.EscapeDataString(found.FormId)}/versions/{found.Hash}");
        return await catalog.GetAsync(found.Hash, ct);
    }

    private async Task<IActionResult> PlayAsync(Questionnaire form, TrialStart start, List<TrialSaid> said, CancellationToken ct)
    {
        Title = form.Say(form.Title, texts.Language);
        Shown = await talk.PlayAsync(form, start, said, ct);
        (Said, Seed, Begun) = (JsonSerializer.Serialize(said), start.Seed, start.Begun.ToString("O", CultureInfo.InvariantCulture));

        // The fields show what is carried now, not what was sent.
        ModelState.Clear();
        return Page();
    }

    /// <returns>Null when nothing was said.</returns>
    private static async Task<TrialSaid?> ReadAsync(string? typed, string? button, IFormFile? file, CancellationToken ct)
    {
        if (file is { Length: > 0 and <= ReceivedFile.LargestSize })
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, ct);
            return new TrialSaid("", TrialFile.Of(content.GetBuffer().AsSpan(0, (int)content.Length), file.FileName));
        }

        var text = TextNormalizer.Normalize(button is { Length: > 0 } ? button : typed ?? "").Trim();
        return text.Length > 0 ? new TrialSaid(text) : null;
    }

    private static bool TryRead(string? json, out List<TrialSaid> said)
    {
        said = [];
        if (string.IsNullOrEmpty(json)) return true;
        try
        {
            said = JsonSerializer.Deserialize<List<TrialSaid>>(json) ?? [];
            return said.TrueForAll(one => one is { Text: not null });
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
