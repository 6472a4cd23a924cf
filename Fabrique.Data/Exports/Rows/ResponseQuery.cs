namespace Fabrique.Data.Exports.Rows;

/// <summary>The statements of an export. Order is by start, then id: a later export repeats the earlier one and goes on.</summary>
internal static class ResponseQuery
{
    /// <summary>Answers of one response, by position; a point query on the primary key, so that nothing is sorted.</summary>
    /// <remarks>The text of a personal answer is kept elsewhere; it is looked up only where it is.</remarks>
    public const string Answers =
        """
        SELECT ordinal, status,
               CASE WHEN text IS NULL AND status = 0
                    THEN (SELECT c.text FROM contact c WHERE c.response_id = answer.response_id AND c.ordinal = answer.ordinal)
                    ELSE text END,
               number IS NOT NULL
        FROM answer WHERE response_id = ?1
        """;

    /// <summary>Published versions of a form with their series, the newest first.</summary>
    public const string Versions = "SELECT hash, series FROM questionnaire WHERE form_id = ?1 ORDER BY sequence DESC";

    /// <summary>Files of one response, by question.</summary>
    public const string Attachments = "SELECT question, name, content FROM attachment WHERE response_id = ?1 ORDER BY question";

    /// <summary>The series of the version that a session asks.</summary>
    public const string SeriesOfSession = "SELECT q.series FROM session s JOIN questionnaire q ON q.hash = s.questionnaire_hash WHERE s.id = ?1";

    /// <summary>The newest series that anybody answered, else the newest.</summary>
    public const string NewestSeries =
        """
        SELECT series FROM questionnaire q WHERE form_id = ?1
        ORDER BY EXISTS (SELECT 1 FROM response r WHERE r.questionnaire_hash = q.hash AND r.status <> 2) DESC, series DESC LIMIT 1
        """;

    /// <summary>Whether ideas are told in this form, now or before.</summary>
    public const string HasIdeas =
        """
        SELECT EXISTS (SELECT 1 FROM call c JOIN questionnaire q ON q.hash = c.questionnaire_hash WHERE q.form_id = ?1)
            OR EXISTS (SELECT 1 FROM idea i JOIN response r ON r.id = i.response_id
                       JOIN questionnaire q ON q.hash = r.questionnaire_hash WHERE q.form_id = ?1)
        """;

    /// <summary>Whether somebody answered with a helper, in some version of the form.</summary>
    public const string HasHelpers =
        """
        SELECT EXISTS (SELECT 1 FROM response r JOIN questionnaire q ON q.hash = r.questionnaire_hash WHERE q.form_id = ?1 AND r.assisted)
        """;

    /// <remarks>The plus keeps the index on (questionnaire_hash, …) out: over several versions it would mean sorting everything first,
    /// where the one on (started_at, id) gives the rows in their order.</remarks>
    /// <param name="isOneSeries">Its number is ?5.</param>
    public static string Responses(ExportRequest request, bool isOneSeries) =>
        $"""
        SELECT r.id, r.started_at, r.updated_at, r.submitted_at, r.channel, r.language, r.assisted, r.status, r.questionnaire_hash,
               s.words, s.title, p.key, {(request.Language == "en" ? "p.title_en" : "p.title_fr")}, i.reference, i.status, i.filed_at, r.essential_only, r.helper_answers
        FROM response r
        LEFT JOIN session s ON s.id = r.session_id
        LEFT JOIN product p ON p.id = s.product_id
        LEFT JOIN idea i ON i.id = r.idea_id
        WHERE +r.questionnaire_hash IN (SELECT hash FROM questionnaire WHERE form_id = ?1{(isOneSeries ? " AND series = ?5" : "")})
          AND r.started_at >= ?2 AND r.started_at < ?3
          {(request.SubmittedOnly ? "AND r.status = 1" : "")}
          {(request.Session is null ? "" : "AND r.session_id = ?4")}
        ORDER BY r.started_at, r.id
        """;
}
