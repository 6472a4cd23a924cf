using System.Diagnostics;
using Fabrique.Data;
using Fabrique.Data.Questionnaires.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>All questionnaires with their states; takes files in.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
[RequestSizeLimit(DraftDesk.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = DraftDesk.LargestRequest)]
internal sealed class IndexModel(IQuestionnairePublisher publisher, IDraftStore drafts, DraftDesk desk, FormTitles titles, PageTexts texts) : PageModel
{
    public IReadOnlyList<DraftSummary> Drafts { get; private set; } = [];

    /// <summary>The newest version of each form, with what hangs on all of them.</summary>
    public IReadOnlyList<FormShown> Forms { get; private set; } = [];

    /// <summary>By the forms' ids.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    public UploadForm Upload { get; private set; } = null!;

    public bool WasRemoved { get; private set; }

    public async Task OnGetAsync(string? envoi, bool retire, CancellationToken ct)
    {
        Drafts = await drafts.ListAsync(ct);
        Forms = FormShown.Of(await publisher.OverviewAsync(null, ct));
        Titles = await titles.OfAsync(Forms.Select(form => form.Latest.FormId), ct);
        Upload = new UploadForm(null, texts["Forms_UploadButton"], UploadForm.ProblemOf(envoi, texts));
        WasRemoved = retire;
    }

    /// <param name="brouillon">The draft whose file is mended.</param>
    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, string? brouillon, CancellationToken ct)
    {
        var replaced = brouillon is { Length: > 0 } && await drafts.FindAsync(new DraftId(brouillon), ct) is { Summary.Id: var id } ? id : (DraftId?)null;
        return await desk.TakeAsync(fichier, replaced, ct) switch
        {
            Questionnaires.Upload.Kept kept => RedirectToPage("/Questionnaires/Draft", new { id = kept.Draft.Value }),
            Questionnaires.Upload.Missing => Again(UploadForm.Missing, replaced),
            Questionnaires.Upload.TooLarge => Again(UploadForm.TooLarge, replaced),
            Questionnaires.Upload.TooMany => Again(UploadForm.TooMany, replaced),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Back where the file was sent from: a draft that was there stays as it was.</summary>
    private RedirectToPageResult Again(string refusal, DraftId? replaced) => replaced is { } draft
        ? RedirectToPage("/Questionnaires/Draft", new { id = draft.Value, envoi = refusal })
        : RedirectToPage("/Questionnaires/Index", new { envoi = refusal });
}
