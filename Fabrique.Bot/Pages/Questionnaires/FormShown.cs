using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Pages.Questionnaires;

/// <summary>A form as the list shows it.</summary>
internal sealed record FormShown(PublishedQuestionnaire Latest, int Versions, int Answers, int OpenSessions)
{
    /// <summary>The form that was published last comes first; archived ones at the end.</summary>
    public static IReadOnlyList<FormShown> Of(IEnumerable<VersionOverview> versions) =>
    [
        .. versions.GroupBy(version => version.Version.FormId)
            .Select(form => new FormShown(
                form.First().Version, form.Count(), form.Sum(version => version.Answers), form.Sum(version => version.OpenSessions)))
            .OrderBy(form => form.Latest.ArchivedAt is not null),
    ];
}
