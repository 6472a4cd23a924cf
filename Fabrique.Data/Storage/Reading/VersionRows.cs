using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Comparing;
using Fabrique.Data.Questionnaires.Publishing;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

/// <summary>The rows of published versions, and what hangs on them, inside somebody's transaction.</summary>
internal static class VersionRows
{
    public const string Columns = "hash, form_id, version, title, published_at, series, archived_at";

    private const string OfForm = $"SELECT {Columns} FROM questionnaire WHERE form_id = ?1 ORDER BY sequence DESC";
    private const string OfSeries = "SELECT hash FROM questionnaire WHERE form_id = ?1 AND series = ?2";
    private const string Answers = $"SELECT count(*) FROM response WHERE questionnaire_hash IN ({OfSeries}) AND status <> 2";
    private const string OpenSessionsOnly = $"WHERE questionnaire_hash IN ({OfSeries}) AND (closes IS NULL OR closes > ?3)";
    private const string OpenCallsOnly = $"WHERE questionnaire_hash IN ({OfSeries}) AND closes > ?3";
    private const string OpenSessions = $"SELECT count(*) FROM session {OpenSessionsOnly}";
    private const string OpenCalls = $"SELECT count(*) FROM call {OpenCallsOnly}";
    private const string MoveSessions = $"UPDATE session SET questionnaire_hash = ?4 {OpenSessionsOnly}";
    private const string MoveCalls = $"UPDATE call SET questionnaire_hash = ?4 {OpenCallsOnly}";

    /// <remarks>Changes nothing, and lets two who publish the same form at once come one after the other, in PostgreSQL too.</remarks>
    private const string Hold = "UPDATE questionnaire SET form_id = form_id WHERE form_id = ?1";

    private const string Insert =
        """
        INSERT INTO questionnaire (hash, form_id, version, title, source, published_at, series, archived_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (hash) DO NOTHING
        """;

    private const string InsertFile = "INSERT INTO questionnaire_file (hash, name, content) VALUES (?1, ?2, ?3)";
    private const string RemoveDraft = "DELETE FROM draft WHERE id = ?1";
    private const string Archived = "UPDATE questionnaire SET archived_at = ?2 WHERE form_id = ?1 AND archived_at IS NULL";
    private const string Offered = "UPDATE questionnaire SET archived_at = NULL WHERE form_id = ?1 AND archived_at IS NOT NULL";

    /// <summary>All versions of a form, the newest first; answers and open places are those of the newest series.</summary>
    public static (List<PublishedQuestionnaire> Versions, int Answers, int Open) Read(StoreConnection connection, string formId, long now)
    {
        var versions = connection[OfForm].All(ReadRow, formId);
        return versions.Count == 0
            ? (versions, 0, 0)
            : (versions, checked((int)connection[Answers].Number(formId, versions[0].Series)), CountOpen(connection, formId, versions[0].Series, now));
    }

    /// <summary>Writes a version with what was planned for it.</summary>
    /// <param name="isAsked">Somebody wants it: an archived form is offered again.</param>
    /// <returns>Null where another version, or a first answer that would have been asked about, came in between.</returns>
    public static PublishResult.Published? Write(
        StoreConnection connection, Publication publication, PublishPlan plan, PublishedQuestionnaire version, string source, bool isAsked)
    {
        connection[Hold].Execute(version.FormId);
        if (!IsAsPlanned(connection, version.FormId, plan, countsAnswers: isAsked && !publication.NewSeries)
            || connection[Insert].Execute(
                version.Hash.Value, version.FormId, version.Version, version.Title, source, Stored.From(version.PublishedAt), version.Series,
                Stored.From(version.ArchivedAt)) == 0)
            return null;
        if (publication.File is { } file)
            connection[InsertFile].Execute(version.Hash.Value, file.Name, file.Content.ToArray());
        if (isAsked)
            Settle(connection, publication, version.FormId);
        return plan is PublishPlan.Next { SinceLatest.From: var from }
            ? Move(connection, publication, version, from)
            : new PublishResult.Published(version, BeganSeries: false, Moved: 0, StayOpen: 0);
    }

    /// <summary>The form is offered, and its draft is no draft any more.</summary>
    public static void Settle(StoreConnection connection, Publication publication, string formId)
    {
        connection[Offered].Execute(formId);
        if (publication.Draft is { } draft)
            connection[RemoveDraft].Execute(draft.Value);
    }

    public static void Archive(StoreConnection connection, string formId, bool isArchived, long now)
    {
        if (isArchived)
            connection[Archived].Execute(formId, now);
        else
            connection[Offered].Execute(formId);
    }

    public static PublishedQuestionnaire ReadRow(StoredRow row) =>
        new(new QuestionnaireHash(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInstant(4))
        {
            Series = row.GetInt32(5),
            ArchivedAt = row.GetInstantOrNull(6),
        };

    private static bool IsAsPlanned(StoreConnection connection, string formId, PublishPlan plan, bool countsAnswers)
    {
        var latest = connection[OfForm].First(ReadRow, formId);
        return plan is PublishPlan.Next next
            ? latest?.Hash == next.SinceLatest.From.Hash
                && !(countsAnswers && next.Kind == ChangeKind.Breaking && connection[Answers].Number(formId, latest.Series) > 0)
            : latest is null;
    }

    private static PublishResult.Published Move(
        StoreConnection connection, Publication publication, PublishedQuestionnaire version, PublishedQuestionnaire from)
    {
        var now = Stored.From(version.PublishedAt);
        var beganSeries = version.Series > from.Series;
        if (!publication.MovesOpen || beganSeries)
            return new PublishResult.Published(version, beganSeries, Moved: 0, CountOpen(connection, version.FormId, from.Series, now));
        var moved = connection[MoveSessions].Execute(version.FormId, from.Series, now, version.Hash.Value)
            + connection[MoveCalls].Execute(version.FormId, from.Series, now, version.Hash.Value);
        return new PublishResult.Published(version, BeganSeries: false, moved, StayOpen: 0);
    }

    private static int CountOpen(StoreConnection connection, string formId, int series, long now) =>
        checked((int)(connection[OpenSessions].Number(formId, series, now) + connection[OpenCalls].Number(formId, series, now)));
}
