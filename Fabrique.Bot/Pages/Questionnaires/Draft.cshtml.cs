using System.Collections.Immutable;
using Fabrique.Bot.Cards;
using Fabrique.Bot.Texts;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>One file on its way: what is to be mended, or what it asks and what publishing it would do.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class DraftModel(
    IDraftStore drafts, IQuestionnairePublisher publisher, IQuestionnaireCatalog catalog, PageTexts texts, ILogger<DraftModel> log) : PageModel
{
    /// <summary>In the address, after a publication that was refused.</summary>
    private const string SeriesRefused = "serie";
    private const string Changed = "change";

    public DraftSummary Draft { get; private set; } = null!;

    /// <summary>Null where the file has to be mended first.</summary>
    public Questionnaire? Form { get; private set; }

    /// <summary>Errors, or warnings where it compiled.</summary>
    public IReadOnlyList<ProblemSheet> Problems { get; private set; } = [];

    public int ProblemCount { get; private set; }

    public ImmutableArray<FormPart> Parts { get; private set; } = [];

    public PublishShown? Publish { get; private set; }

    public UploadForm Upload { get; private set; } = null!;

    /// <summary>Why it was not published; null when there is nothing to say.</summary>
    public string? Refusal { get; private set; }

    public string Heading => Draft.Title.Length > 0 ? Draft.Title : Draft.FileName;

    public async Task<IActionResult> OnGetAsync(string id, string? envoi, string? refus, CancellationToken ct)
    {
        if (await drafts.FindAsync(new DraftId(id), ct) is not { } draft) return NotFound();
        Draft = draft.Summary;
        var result = QuestionnaireCompiler.CompileFile(draft.Content, Draft.FileName);
        var problems = result switch
        {
            CompileResult.Failed failed => failed.Problems,
            CompileResult.Compiled compiled => compiled.Warnings,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        ProblemCount = problems.Count(problem => result is CompileResult.Compiled || !problem.IsWarning);
        Problems = ProblemSheet.Of(problems, problems.IsEmpty ? [] : AuthoredSheets.Read(draft.Content, Draft.FileName), TextSet.Culture(texts.Language));
        Upload = new UploadForm(Draft, texts[result is CompileResult.Failed ? "Forms_UploadMended" : "Forms_UploadOther"], UploadForm.ProblemOf(envoi, texts)) { IsQuiet = result is not CompileResult.Failed };
        Refusal = refus switch { SeriesRefused => texts["Forms_RefusedSeries"], Changed => texts["Forms_RefusedChanged"], _ => null };
        if (result is CompileResult.Compiled { Questionnaire: var form }) await ShowAsync(form, ct);
        return Page();
    }

    /// <param name="empreinte">Of the version that the coach read; another one by now is not published unseen.</param>
    /// <param name="serie">A new series is wanted.</param>
    /// <param name="suivre">Open sessions ask the new version.</param>
    public async Task<IActionResult> OnPostPublishAsync(string id, string? empreinte, bool serie, bool suivre, CancellationToken ct)
    {
        if (await drafts.FindAsync(new DraftId(id), ct) is not { } draft) return NotFound();
        if (QuestionnaireCompiler.CompileFile(draft.Content, draft.Summary.FileName) is not CompileResult.Compiled { Questionnaire: var form }
            || form.Hash.Value != empreinte)
            return RedirectToPage(new { id, refus = Changed });
        var result = await publisher.PublishAsync(new Publication(form, serie, suivre, draft.File, draft.Summary.Id), ct);
        switch (result)
        {
            case PublishResult.Published published:
                Log.Published(log, published.Version.FormId, published.Version.Hash.Value, published.Version.Series, published.Moved);
                return RedirectToPage("/Questionnaires/Form", new { form = form.Id, fait = published.BeganSeries ? FormModel.PublishedSeries : FormModel.Published });
            case PublishResult.Already { IsLatest: true }:
                return RedirectToPage("/Questionnaires/Form", new { form = form.Id });
            case PublishResult.NeedsNewSeries:
                return RedirectToPage(new { id, refus = SeriesRefused });
            default:
                return RedirectToPage(new { id });
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken ct)
    {
        if (await drafts.RemoveAsync(new DraftId(id), ct)) Log.DraftRemoved(log, id);
        return RedirectToPage("/Questionnaires/Index", new { retire = true });
    }

    private async Task ShowAsync(Questionnaire form, CancellationToken ct)
    {
        Form = form;
        Parts = FormReading.Of(form, texts.Language);
        var plan = await publisher.PlanAsync(form, ct);
        Publish = plan is PublishPlan.Next next
            ? new PublishShown(plan, await ReadAsync(next.SinceLatest, form, ct), next.Worst == next.SinceLatest || next.Kind != ChangeKind.Breaking ? [] : await ReadAsync(next.Worst, form, ct))
            : new PublishShown(plan, [], []);
    }

    private async Task<IReadOnlyList<FormChange>> ReadAsync(VersionChanges changes, Questionnaire form, CancellationToken ct) =>
        FormChange.Of(changes.Changes, await catalog.GetAsync(changes.From.Hash, ct), form, texts.Language);
}
