using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>A response's row, where its version still is the one that the turn read.</summary>
internal static class ResponseWriter
{
    // Setting a column of an index writes the index anew, whatever the value: a step of the run leaves them alone.
    public const string Step =
        """
        UPDATE response SET language = ?2, updated_at = ?3, at_question = ?4, essential_only = ?5, version = version + 1
        WHERE id = ?1 AND version = ?6
        """;

    // What is typed stands in the conversation too: an erasure has to find it there.
    public const string Note =
        "INSERT INTO response_conversation (response_id, conversation) VALUES (?1, ?2) ON CONFLICT (response_id, conversation) DO NOTHING";

    public const string Insert =
        """
        INSERT INTO response (id, questionnaire_hash, session_id, idea_id, channel, language, assisted, status,
                              started_at, updated_at, submitted_at, at_question, essential_only, helper_speaks, helper_answers, version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 1)
        ON CONFLICT (id) DO NOTHING
        """;

    public const string Update =
        """
        UPDATE response SET questionnaire_hash = ?2, session_id = ?3, idea_id = ?4, channel = ?5, language = ?6, assisted = ?7, status = ?8,
                            started_at = ?9, updated_at = ?10, submitted_at = ?11, at_question = ?12, essential_only = ?13,
                            helper_speaks = ?14, helper_answers = ?15, version = version + 1
        WHERE id = ?1 AND version = ?16
        """;

    public const string NoteWhereItIs =
        """
        INSERT INTO response_conversation (response_id, conversation) SELECT id, ?2 FROM (SELECT 1) one JOIN response ON id = ?1 WHERE true
        ON CONFLICT (response_id, conversation) DO NOTHING
        """;

    /// <returns>False when the stored version is another one.</returns>
    public static bool Put(StoreConnection connection, DomainWrite.PutResponse put, string conversation)
    {
        var response = put.Response;
        if (!(put.IsStep ? PutStep(connection, response) : Put(connection, response))) return false;
        connection[Note].Execute(response.Id.Value, conversation);
        return true;
    }

    /// <remarks>Nothing happens when the response is gone.</remarks>
    public static void NoteConversation(StoreConnection connection, ResponseId response, string conversation) =>
        connection[NoteWhereItIs].Execute(response.Value, conversation);

    private static bool PutStep(StoreConnection connection, Response response) => connection[Step].ChangesOne(
        response.Id.Value, response.Language, Stored.From(response.UpdatedAt), response.Run.At, response.Run.EssentialOnly, response.Version);

    private static bool Put(StoreConnection connection, Response response)
    {
        var values = Values(response);
        return response.Version == 0
            ? connection[Insert].ChangesOne(values)
            : connection[Update].ChangesOne([.. values, response.Version]);
    }

    private static object?[] Values(Response response) =>
    [
        response.Id.Value,
        response.Questionnaire.Value,
        response.Session?.Value,
        response.Idea?.Value,
        response.Channel,
        response.Language,
        response.Assisted,
        (int)response.Status,
        Stored.From(response.StartedAt),
        Stored.From(response.UpdatedAt),
        Stored.From(response.SubmittedAt),
        response.Run.At,
        response.Run.EssentialOnly,
        response.HelperSpeaks,
        response.HelperAnswers.Length == 0 ? null : response.HelperAnswers,
    ];
}
