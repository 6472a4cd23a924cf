using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fabrique.Bot.Pages;

/// <summary>What is collected, as the questionnaires mark it.</summary>
internal sealed class DataModel(IQuestionnaireCatalog catalog) : PageModel
{
    /// <summary>The newest version of each form.</summary>
    public IReadOnlyList<Questionnaire> Forms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        List<Questionnaire> forms = [];
        foreach (var newest in (await catalog.ListAsync(ct)).DistinctBy(published => published.FormId))
            forms.Add(await catalog.GetAsync(newest.Hash, ct));
        Forms = forms;
    }
}
