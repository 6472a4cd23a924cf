using System.Collections.Immutable;
using Fabrique.Data.Privacy;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Privacy;

/// <summary>Takes away what could name somebody, and leaves what counts.</summary>
internal static class Anonymising
{
    private const string Old =
        """
        SELECT id FROM response
        WHERE questionnaire_hash = ?1 AND idea_id IS NULL AND status <> 0 AND anonymised_at IS NULL AND coalesce(submitted_at, updated_at) < ?2
        LIMIT 100
        """;

    // Under another key, with days for instants: nothing links it to an export that was made before.
    private const string Copy =
        """
        INSERT INTO response (id, questionnaire_hash, session_id, idea_id, channel, language, assisted, status, started_at, updated_at,
                              submitted_at, at_question, essential_only, helper_speaks, helper_answers, version, anonymised_at)
        SELECT ?2, questionnaire_hash, session_id, NULL, channel, language, assisted, status, started_at - started_at % 86400000,
               updated_at - updated_at % 86400000, submitted_at - submitted_at % 86400000, NULL, essential_only, helper_speaks, helper_answers, 1, ?3
        FROM response WHERE id = ?1
        """;

    private const string DropAnswer = "DELETE FROM answer WHERE response_id = ?1 AND question = ?2";
    private const string DropDerivedText = "DELETE FROM answer WHERE response_id = ?1 AND question = ?2 AND number IS NULL";
    private const string MoveAnswers = "UPDATE answer SET response_id = ?2, at = at - at % 86400000 WHERE response_id = ?1";

    private const string MoveConfusions = "UPDATE confusion SET response_id = ?2 WHERE response_id = ?1";

    private const string DropContacts =
        """
        DELETE FROM answer WHERE question = ?2 AND response_id IN
            (SELECT id FROM response WHERE questionnaire_hash = ?1 AND idea_id IS NULL AND updated_at < ?3)
        """;

    private const string DropContactFiles =
        """
        DELETE FROM attachment WHERE question = ?2 AND response_id IN
            (SELECT id FROM response WHERE questionnaire_hash = ?1 AND idea_id IS NULL AND updated_at < ?3)
        """;

    private const string AnswersOf = "SELECT question FROM answer WHERE response_id = ?1";
    private const string Nobody = "UPDATE idea SET author = '', name = NULL, withdraw_reason = NULL WHERE response_id = ?1";
    private const string DropVersions = "DELETE FROM idea_version WHERE idea_id IN (SELECT id FROM idea WHERE response_id = ?1)";
    private const string DropEvents = "DELETE FROM idea_event WHERE idea_id IN (SELECT id FROM idea WHERE response_id = ?1)";
    private const string DropFiles = "DELETE FROM attachment WHERE response_id = ?1";
    private const string DropJoins = "DELETE FROM idea_join WHERE idea_id IN (SELECT id FROM idea WHERE response_id = ?1)";
    private const string DropComments = "DELETE FROM idea_comment WHERE idea_id IN (SELECT id FROM idea WHERE response_id = ?1)";
    private const string DropAuthors = "DELETE FROM idea_author WHERE idea_id IN (SELECT id FROM idea WHERE response_id = ?1)";
    private const string Mark = "UPDATE response SET anonymised_at = ?2, version = version + 1 WHERE id = ?1";

    /// <summary>A hundred responses to one version of a form.</summary>
    public static ErasureReceipt Step(
        StoreConnection connection, QuestionnaireHash form, Telling telling, DateTimeOffset before, DateTimeOffset at, IChance chance)
    {
        var total = Steps.Nothing(ErasureCause.Anonymised, at);
        foreach (var id in connection[Old].All(row => row.GetString(0), form.Value, Stored.From(before)))
        {
            total += Anonymise(connection, id, telling, at, chance);
        }

        return total;
    }

    public static int ForgetContacts(StoreConnection connection, QuestionnaireHash form, ImmutableArray<string> personal, DateTimeOffset before) =>
        personal.Sum(name =>
        {
            connection[DropContactFiles].Execute(form.Value, name, Stored.From(before));
            return connection[DropContacts].Execute(form.Value, name, Stored.From(before));
        });

    public static ErasureReceipt ReduceIdea(StoreConnection connection, ResponseId response, IReadOnlySet<string> kept, DateTimeOffset at)
    {
        var answers = connection[AnswersOf].All(row => row.GetString(0), response.Value)
            .Where(name => !kept.Contains(name))
            .Sum(name => connection[DropAnswer].Execute(response.Value, name));
        var messages = ErasureWriter.ForgetMessages(connection, response);
        foreach (var sql in new[] { Nobody, DropVersions, DropEvents, DropJoins, DropComments, DropAuthors, DropFiles }) connection[sql].Execute(response.Value);
        connection[Mark].Execute(response.Value, Stored.From(at));
        return new ErasureReceipt(ErasureCause.Ideas, at, 0, answers, 1, messages);
    }

    private static ErasureReceipt Anonymise(StoreConnection connection, string id, Telling telling, DateTimeOffset at, IChance chance)
    {
        var other = chance.NewId();
        connection[Copy].Execute(id, other, Stored.From(at));
        var answers = telling.Always.Sum(name => connection[DropAnswer].Execute(id, name))
            + telling.WithoutNumber.Sum(name => connection[DropDerivedText].Execute(id, name));
        connection[MoveAnswers].Execute(id, other);
        connection[MoveConfusions].Execute(id, other);
        var messages = ErasureWriter.Forget(connection, new ResponseId(id));
        return new ErasureReceipt(ErasureCause.Anonymised, at, 1, answers, 0, messages);
    }
}
