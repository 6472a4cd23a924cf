using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class ResponseReader(ReadPool readers, IQuestionnaireCatalog catalog) : IResponseReader
{
    private const string Find =
        """
        SELECT id, questionnaire_hash, session_id, idea_id, channel, language, assisted, status,
               started_at, updated_at, submitted_at, at_question, essential_only, version, helper_speaks, helper_answers
        FROM response WHERE id = ?1
        """;

    private const string Resumed = "SELECT response_id FROM resume_words WHERE words = ?1 AND expires > ?2";

    public async Task<Response?> FindAsync(ResponseId id, CancellationToken ct)
    {
        var (response, rows) = await readers.ReadAsync(connection => connection.InSnapshot(snapshot => Read(snapshot, id)), ct);
        if (response is null)
        {
            return null;
        }

        var questionnaire = await catalog.GetAsync(response.Questionnaire, ct);
        return response with { Run = response.Run with { Answers = AnswerRows.ToAnswers(questionnaire, rows) } };
    }

    public async Task<ResponseId?> FindByResumeWordsAsync(string words, DateTimeOffset now, CancellationToken ct)
    {
        var id = await readers.ReadAsync(connection => connection[Resumed].First(row => row.GetString(0), words, Stored.From(now)), ct);
        return id is null ? null : new ResponseId(id);
    }

    /// <remarks>In a snapshot: answers never belong to another version than the row.</remarks>
    private static (Response? Response, List<AnswerRows.Row> Answers) Read(StoreConnection connection, ResponseId id)
    {
        var response = connection[Find].First(ReadRow, id.Value);
        var answers = response is null ? [] : AnswerRows.Read(connection, id);
        return (response, answers);
    }

    private static Response ReadRow(StoredRow row) => new()
    {
        Id = new ResponseId(row.GetString(0)),
        Questionnaire = new QuestionnaireHash(row.GetString(1)),
        Session = row.GetStringOrNull(2) is { } session ? new SessionId(session) : null,
        Idea = row.GetStringOrNull(3) is { } idea ? new IdeaId(idea) : null,
        Channel = row.GetString(4),
        Language = row.GetString(5),
        Assisted = row.GetBoolean(6),
        Status = (ResponseStatus)row.GetInt32(7),
        StartedAt = row.GetInstant(8),
        UpdatedAt = row.GetInstant(9),
        SubmittedAt = row.GetInstantOrNull(10),
        Run = RunState.Start with { At = row.GetStringOrNull(11), EssentialOnly = row.GetBoolean(12) },
        Version = row.GetInt64(13),
        HelperSpeaks = row.GetBoolean(14),
        HelperAnswers = row.GetStringOrNull(15) ?? "",
    };
}
