using Fabrique.Bot.Texts;
using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>Files that were sent as answers to a form, or in one session of it. Those of personal questions are not told.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class CoachFilesModel(IAttachmentReader attachments, ISessionReader sessions, IQuestionnaireCatalog catalog, PageTexts texts) : PageModel
{
    public const int Most = 500;

    public string Form { get; private set; } = "";

    public OpenLabSession? Session { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The newest response first.</summary>
    public IReadOnlyList<FileShown> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? questionnaire, string? session, CancellationToken ct)
    {
        if (await catalog.FindLatestAsync(questionnaire ?? "", ct) is not { } form) return NotFound();
        Form = form.Id;
        Title = form.Say(form.Title, texts.Language);
        if (session is { Length: > 0 } && (Session = await sessions.FindByCodeAsync(SessionCodes.Normalize(session), ct)) is null) return NotFound();
        var shown = new List<FileShown>();
        foreach (var file in await attachments.ListAsync(form.Id, Session?.Id, ct))
        {
            var version = await catalog.GetAsync(file.Questionnaire, ct);
            if (version.Find(file.Question) is not { Personal: false } question) continue;
            shown.Add(new FileShown(file, version.Say(question.Label, texts.Language), Size(file.Length)));
            if (shown.Count == Most) break;
        }

        Shown = shown;
        return Page();
    }

    private string Size(long bytes) => texts["Files_Kilobytes", Math.Max(1, bytes / 1024).ToString("N0", TextSet.Culture(texts.Language))];
}

/// <summary>A file as the list shows it.</summary>
internal sealed record FileShown(AttachmentSummary File, string Question, string Size);
