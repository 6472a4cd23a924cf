using System.Diagnostics;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Questionnaires.Publishing;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

/// <summary>The life of versions: published into a series, archived, told.</summary>
internal sealed partial class QuestionnaireCatalog
{
    /// <summary>Somebody else publishes the same form at the same moment: seldom once, never often.</summary>
    private const int MaxAttempts = 8;

    private const string IsAuthored =
        """
        SELECT count(*) FROM questionnaire_file
        WHERE hash = (SELECT hash FROM questionnaire WHERE form_id = ?1 ORDER BY sequence DESC LIMIT 1)
        """;

    private const string FindFile = "SELECT name, content FROM questionnaire_file WHERE hash = ?1";

    private const string Overview =
        $"""
        SELECT {VersionRows.Columns},
               (SELECT count(*) FROM response r WHERE r.questionnaire_hash = q.hash AND r.status = 0),
               (SELECT count(*) FROM response r WHERE r.questionnaire_hash = q.hash AND r.status = 1),
               (SELECT count(*) FROM session s WHERE s.questionnaire_hash = q.hash),
               (SELECT count(*) FROM session s WHERE s.questionnaire_hash = q.hash AND (s.closes IS NULL OR s.closes > ?1)),
               (SELECT count(*) FROM questionnaire_file f WHERE f.hash = q.hash)
        FROM questionnaire q
        """;

    private const string OverviewOfAll = $"{Overview} ORDER BY sequence DESC";
    private const string OverviewOfForm = $"{Overview} WHERE form_id = ?2 ORDER BY sequence DESC";

    public async Task PublishAsync(Questionnaire questionnaire, CancellationToken ct)
    {
        if (await PlanAsync(questionnaire, ct) is PublishPlan.Already
            || await readers.ReadAsync(connection => connection[IsAuthored].Number(questionnaire.Id), ct) > 0)
            return;
        await PublishAsync(new Publication(questionnaire), isAsked: false, ct);
    }

    public Task<PublishResult> PublishAsync(Publication publication, CancellationToken ct) => PublishAsync(publication, isAsked: true, ct);

    public async Task<PublishPlan> PlanAsync(Questionnaire questionnaire, CancellationToken ct)
    {
        var now = Stored.From(time.GetUtcNow());
        var (versions, answers, open) = await readers.ReadAsync(
            connection => connection.InSnapshot(snapshot => VersionRows.Read(snapshot, questionnaire.Id, now)), ct);
        if (versions.Count == 0)
            return new PublishPlan.First();
        if (versions.Find(version => version.Hash == questionnaire.Hash) is { } same)
            return new PublishPlan.Already(same, same == versions[0]);
        var series = new List<(PublishedQuestionnaire, Questionnaire)>();
        foreach (var version in versions.Where(version => version.Series == versions[0].Series))
            series.Add((version, await GetAsync(version.Hash, ct)));
        return SeriesJudge.Judge(questionnaire, series, answers, open);
    }

    public Task<bool> ArchiveAsync(string formId, bool isArchived, CancellationToken ct)
    {
        var now = Stored.From(time.GetUtcNow());
        return writer.WriteAsync(
            connection =>
            {
                VersionRows.Archive(connection, formId, isArchived, now);
                return new Written<bool>(connection[Latest].First(row => row.GetString(0), formId) is not null);
            },
            ct);
    }

    public Task<IReadOnlyList<VersionOverview>> OverviewAsync(string? formId, CancellationToken ct)
    {
        var now = Stored.From(time.GetUtcNow());
        return readers.ReadAsync<IReadOnlyList<VersionOverview>>(
            connection => formId is null ? connection[OverviewOfAll].All(ReadOverview, now) : connection[OverviewOfForm].All(ReadOverview, now, formId), ct);
    }

    public Task<AuthoredFile?> FindFileAsync(QuestionnaireHash hash, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[FindFile].First(row => new AuthoredFile(row.GetString(0), row.GetBytes(1)), hash.Value), ct);

    /// <param name="isAsked">A coach wants it: an archived form is offered again, and a breaking change onto answers is refused.</param>
    private async Task<PublishResult> PublishAsync(Publication publication, bool isAsked, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            switch (await PlanAsync(publication.Questionnaire, ct))
            {
                case PublishPlan.Already already:
                    return await AgainAsync(publication, already, ct);
                case PublishPlan.Next { NeedsNewSeries: true } refused when isAsked && !publication.NewSeries:
                    return new PublishResult.NeedsNewSeries(refused);
                case var plan:
                    if (await WriteAsync(publication, plan, isAsked, ct) is { } published)
                        return published;
                    break;
            }
        }

        throw new StoreBusyException(TimeSpan.FromSeconds(1));
    }

    private async Task<PublishResult> AgainAsync(Publication publication, PublishPlan.Already already, CancellationToken ct)
    {
        if (!already.IsLatest)
            return new PublishResult.Already(already.Version, IsLatest: false);
        await writer.WriteAsync(connection => VersionRows.Settle(connection, publication, already.Version.FormId), ct);
        return new PublishResult.Already(already.Version with { ArchivedAt = null }, IsLatest: true);
    }

    private async Task<PublishResult.Published?> WriteAsync(Publication publication, PublishPlan plan, bool isAsked, CancellationToken ct)
    {
        var version = Version(publication, plan, isAsked);
        var source = MarkdownPrinter.Print(publication.Questionnaire);
        var published = await writer.WriteAsync(
            connection =>
            {
                var written = VersionRows.Write(connection, publication, plan, version, source, isAsked);
                return new Written<PublishResult.Published?>(written, IsKept: written is not null);
            },
            ct);
        if (published is not null)
            _compiled.TryAdd(publication.Questionnaire.Hash, publication.Questionnaire);
        return published;
    }

    private PublishedQuestionnaire Version(Publication publication, PublishPlan plan, bool isAsked)
    {
        var form = publication.Questionnaire;
        var latest = (plan as PublishPlan.Next)?.SinceLatest.From;
        return new PublishedQuestionnaire(form.Hash, form.Id, form.Version, form.Say(form.Title, form.DefaultLanguage), Stored.Instant(Stored.From(time.GetUtcNow())))
        {
            Series = plan switch
            {
                PublishPlan.First => 1,
                PublishPlan.Next next => next.SinceLatest.From.Series + (publication.NewSeries || next.Kind == ChangeKind.Breaking ? 1 : 0),
                _ => throw new UnreachableException(),
            },
            ArchivedAt = isAsked ? null : latest?.ArchivedAt,
        };
    }

    private static VersionOverview ReadOverview(StoredRow row) =>
        new(VersionRows.ReadRow(row), row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.GetInt64(11) > 0);
}
