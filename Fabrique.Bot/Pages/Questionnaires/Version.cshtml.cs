using System.Collections.Immutable;
using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>One published version: what it asks, and what it changed.</summary>
[Authorize(CoachAccess.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class VersionModel(IQuestionnaireCatalog catalog, PageTexts texts) : PageModel
{
    public PublishedQuestionnaire Version { get; private set; } = null!;

    public Questionnaire Form { get; private set; } = null!;

    public ImmutableArray<FormPart> Parts { get; private set; } = [];

    /// <summary>The version before it, or null.</summary>
    public PublishedQuestionnaire? Before { get; private set; }

    public IReadOnlyList<FormChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string form, string hash, CancellationToken ct)
    {
        var versions = (await catalog.ListAsync(ct)).Where(version => version.FormId == form).ToList();
        var index = versions.FindIndex(version => version.Hash.Value == hash);
        if (index < 0) return NotFound();
        Version = versions[index];
        Form = await catalog.GetAsync(Version.Hash, ct);
        Parts = FormReading.Of(Form, texts.Language);
        if (versions.ElementAtOrDefault(index + 1) is not { } before) return Page();
        Before = before;
        var earlier = await catalog.GetAsync(before.Hash, ct);
        Changes = FormChange.Of(QuestionnaireDiff.Between(earlier, Form), earlier, Form, texts.Language);
        return Page();
    }
}
