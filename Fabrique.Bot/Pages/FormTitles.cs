using Fabrique.Data.Questionnaires;

namespace Fabrique.Bot.Pages;

/// <summary>What forms are called in the reader's language; lists of versions keep only the first one of each.</summary>
internal sealed class FormTitles(IQuestionnaireCatalog catalog, PageTexts texts)
{
    public async Task<string> OfAsync(string formId, CancellationToken ct) =>
        await catalog.FindLatestAsync(formId, ct) is { } form ? form.Say(form.Title, texts.Language) : formId;

    /// <returns>By the forms' ids.</returns>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<string> formIds, CancellationToken ct)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in formIds) titles.TryAdd(id, await OfAsync(id, ct));
        return titles;
    }
}
