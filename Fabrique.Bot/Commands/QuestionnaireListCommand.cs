using System.CommandLine;
using System.Globalization;
using Fabrique.Data.Questionnaires.Publishing;

namespace Fabrique.Bot.Commands;

internal sealed record QuestionnaireListSettings(string? DataFolder);

/// <summary>Lists drafts and all published versions, the newest first.</summary>
internal sealed class QuestionnaireListCommand(VerbParts parts) : Verb<QuestionnaireListSettings>("list", "QuestionnaireList", parts)
{
    protected override QuestionnaireListSettings Bind(ParseResult line) => new(line.GetValue(Parts.Common.Data));

    protected override async Task<CommandOutcome> RunAsync(QuestionnaireListSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: true, Console, ct);
        var drafts = await store.Get<IDraftStore>().ListAsync(ct);
        var versions = await store.Get<IQuestionnairePublisher>().OverviewAsync(null, ct);
        var latest = versions.DistinctBy(version => version.Version.FormId).ToHashSet();
        string[] header = [.. new[] { "Form", "Version", "Series", "State", "Published", "Answers", "Title" }.Select(name => Texts[$"Questionnaires_{name}"])];
        Table.Write([header, .. drafts.Select(Row), .. versions.Select(version => Row(version, latest.Contains(version)))], Console.Output);
        return new CommandOutcome.Done();
    }

    private string[] Row(DraftSummary draft) =>
    [
        draft.FormId.Length > 0 ? draft.FormId : draft.FileName,
        draft.Version,
        "",
        draft.Problems > 0 ? Texts.Format("Questionnaires_ToMend", draft.Problems) : Texts["Questionnaires_Draft"],
        Instant(draft.UploadedAt),
        "",
        draft.Title,
    ];

    private string[] Row(VersionOverview overview, bool isLatest)
    {
        var version = overview.Version;
        return
        [
            version.FormId,
            version.Version,
            version.Series.ToString(CultureInfo.InvariantCulture),
            Texts[version.ArchivedAt is not null ? "Questionnaires_Archived" : isLatest ? "Questionnaires_Offered" : "Questionnaires_Earlier"],
            Instant(version.PublishedAt),
            overview.Answers.ToString(CultureInfo.InvariantCulture),
            version.Title,
        ];
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
