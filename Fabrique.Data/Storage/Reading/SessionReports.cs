using System.Collections.Immutable;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Reports;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class SessionReports(ReadPool readers, IQuestionnaireCatalog catalog) : ISessionReports
{
    private const string Open =
        """
        SELECT r.id, r.started_at, r.updated_at, r.at_question, s.questionnaire_hash
        FROM response r JOIN session s ON s.id = r.session_id
        WHERE r.session_id = ?1 AND r.status = 0 AND r.questionnaire_hash = s.questionnaire_hash
        ORDER BY r.updated_at DESC LIMIT 500
        """;

    private const string Confusions =
        """
        SELECT c.question, count(*), sum(c.times) FROM confusion c JOIN response r ON r.id = c.response_id
        WHERE r.session_id = ?1 GROUP BY c.question
        """;

    private const string Counts =
        """
        SELECT a.text, count(*) FROM answer a JOIN response r ON r.id = a.response_id
        WHERE r.session_id = ?1 AND r.status = 1 AND a.question = ?2 AND a.status = 0 AND a.text IS NOT NULL
        GROUP BY a.text
        """;

    private const string Answers =
        """
        SELECT a.response_id, a.text FROM answer a JOIN response r ON r.id = a.response_id
        WHERE r.session_id = ?1 AND r.status = 1 AND a.question = ?2 AND ((a.status = 0 AND a.text IS NOT NULL) OR a.status = 2)
        """;

    private const string Tally = "SELECT status, count(*), sum(CASE WHEN assisted THEN 1 ELSE 0 END) FROM response WHERE session_id = ?1 GROUP BY status";

    public async Task<IReadOnlyList<OpenRun>> OpenRunsAsync(SessionId session, CancellationToken ct)
    {
        var rows = await readers.ReadAsync(connection => connection.InSnapshot(snapshot => ReadOpen(snapshot, session)), ct);
        if (rows.Count == 0) return [];
        var questionnaire = await catalog.GetAsync(new QuestionnaireHash(rows[0].Form), ct);
        return [.. rows.Select(row => row.ToRun(questionnaire))];
    }

    public async Task<IReadOnlyDictionary<string, Confusion>> ConfusionsAsync(SessionId session, CancellationToken ct)
    {
        var rows = await readers.ReadAsync(
            connection => connection[Confusions].All(row => Tuple.Create(row.GetString(0), row.GetInt32(1), row.GetInt32(2)), session.Value), ct);
        return rows.ToDictionary(row => row.Item1, row => new Confusion(row.Item2, row.Item3), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<string, ImmutableSortedDictionary<string, int>>> CountsAsync(
        SessionId session, IReadOnlyCollection<string> questions, CancellationToken ct) =>
        await readers.ReadAsync(
            connection => connection.InSnapshot(
                snapshot => questions.ToDictionary(question => question, question => ReadCounts(snapshot, session, question), StringComparer.Ordinal)),
            ct);

    public async Task<IReadOnlyList<IReadOnlyDictionary<string, string?>>> AnswersAsync(
        SessionId session, IReadOnlyCollection<string> questions, CancellationToken ct)
    {
        var rows = await readers.ReadAsync(
            connection => connection.InSnapshot(snapshot => questions.SelectMany(question => ReadAnswers(snapshot, session, question)).ToList()), ct);
        return [.. rows.GroupBy(row => row.Response).Select(response => response.ToDictionary(row => row.Question, row => row.Text, StringComparer.Ordinal))];
    }

    public async Task<SessionTally> TallyAsync(SessionId session, CancellationToken ct)
    {
        var rows = await readers.ReadAsync(
            connection => connection[Tally].All(row => Tuple.Create(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)), session.Value), ct);
        int Of(int status) => rows.Where(row => row.Item1 == status).Sum(row => row.Item2);
        return new SessionTally(Of(0), Of(1), Of(2), rows.Sum(row => row.Item3));
    }

    private static List<OpenRow> ReadOpen(StoreConnection snapshot, SessionId session)
    {
        var rows = snapshot[Open].All(
            row => new OpenRow(row.GetString(0), row.GetInstant(1), row.GetInstant(2), row.GetStringOrNull(3), row.GetString(4), []), session.Value);
        return [.. rows.Select(row => row with { Answers = AnswerRows.Read(snapshot, new ResponseId(row.Id)) })];
    }

    private static ImmutableSortedDictionary<string, int> ReadCounts(StoreConnection snapshot, SessionId session, string question) =>
        snapshot[Counts].All(row => Tuple.Create(row.GetString(0), row.GetInt32(1)), session.Value, question)
            .ToImmutableSortedDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);

    private static IEnumerable<AnswerText> ReadAnswers(StoreConnection snapshot, SessionId session, string question) =>
        snapshot[Answers].All(row => new AnswerText(row.GetString(0), question, row.GetStringOrNull(1)), session.Value, question);

    private sealed record AnswerText(string Response, string Question, string? Text);

    private sealed record OpenRow(
        string Id, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt, string? At, string Form, List<AnswerRows.Row> Answers)
    {
        public OpenRun ToRun(Questionnaire questionnaire) =>
            new(StartedAt, UpdatedAt, RunState.Start with { At = At, Answers = AnswerRows.ToAnswers(questionnaire, Answers) });
    }
}
