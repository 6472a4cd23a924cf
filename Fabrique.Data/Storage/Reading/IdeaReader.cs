using System.Collections.Immutable;
using System.Text.Json;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class IdeaReader(ReadPool readers, SimilarSearch similar) : IIdeaReader
{
    private const string Columns =
        """
        SELECT idea.id, call_id, response_id, author, reference, status, started_at, filed_at,
               name, revision_id, withdrawn_from, withdrawn_at, withdraw_reason
        FROM idea
        """;

    private const string ById = Columns + " WHERE idea.id = ?1";
    private const string ByReference = Columns + " WHERE reference = ?1";
    private const string ByAuthor =
        Columns
        + """
           WHERE author = ?1 OR idea.id IN (SELECT idea_id FROM idea_author WHERE person = ?1 AND joined_at IS NOT NULL)
          ORDER BY started_at DESC, idea.id DESC
          """;

    private const string Announced =
        Columns + " JOIN call ON call.id = call_id WHERE status IN (7, 8, 9) AND call.announced_at > ?1 ORDER BY idea.id";

    private const string Others = "SELECT person FROM idea_author WHERE idea_id = ?1 AND joined_at IS NOT NULL ORDER BY joined_at, person";
    private const string Invited = "SELECT person FROM idea_author WHERE idea_id = ?1 AND joined_at IS NULL ORDER BY invited_at, person";
    private const string Comments = "SELECT at, author, from_coach, text FROM idea_comment WHERE idea_id = ?1 ORDER BY number";
    private const string Filed = Columns + " WHERE filed_at IS NOT NULL AND EXISTS (SELECT 1 FROM idea_version WHERE idea_id = idea.id) ORDER BY filed_at DESC, idea.id DESC LIMIT ?1";
    private const string Closing =
        Columns + " JOIN call ON call.id = call_id WHERE status = 0 AND call.closes > ?1 AND call.closes <= ?2 ORDER BY call.closes, idea.id";

    private const string Versions = "SELECT number, questionnaire_hash, at, answers FROM idea_version WHERE idea_id = ?1 ORDER BY number";
    private const string Events =
        "SELECT at, step, status_before, status_after, actor, reason FROM idea_event WHERE idea_id = ?1 ORDER BY number";

    public Task<Idea?> FindAsync(IdeaId id, CancellationToken ct) => FirstAsync(ById, id.Value, ct);

    public Task<Idea?> FindByReferenceAsync(string reference, CancellationToken ct) => FirstAsync(ByReference, reference, ct);

    public Task<IReadOnlyList<Idea>> ListByAuthorAsync(string author, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<Idea>>(connection => connection[ByAuthor].All(ReadRow, author), ct);

    public Task<IReadOnlyList<Idea>> ListFiledAsync(int max, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<Idea>>(connection => connection[Filed].All(ReadRow, max), ct);

    public Task<IReadOnlyList<IdeaVersion>> VersionsAsync(IdeaId id, CancellationToken ct) => readers.ReadAsync<IReadOnlyList<IdeaVersion>>(
        connection => connection[Versions].All(
            row => new IdeaVersion(
                id, row.GetInt32(0), new QuestionnaireHash(row.GetString(1)), row.GetInstant(2),
                JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(row.GetString(3))!),
            id.Value),
        ct);

    public Task<IReadOnlyList<IdeaEvent>> EventsAsync(IdeaId id, CancellationToken ct) => readers.ReadAsync<IReadOnlyList<IdeaEvent>>(
        connection => connection[Events].All(
            row => new IdeaEvent(
                id, row.GetInstant(0), (IdeaStep)row.GetInt32(1), (IdeaStatus)row.GetInt32(2), (IdeaStatus)row.GetInt32(3), row.GetString(4), row.GetString(5)),
            id.Value),
        ct);

    public Task<IReadOnlyList<string>> AuthorsAsync(Idea idea, CancellationToken ct) => readers.ReadAsync<IReadOnlyList<string>>(
        connection => [idea.Author, .. connection[Others].All(row => row.GetString(0), idea.Id.Value)], ct);

    public Task<IReadOnlyList<string>> InvitedAsync(IdeaId id, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<string>>(connection => connection[Invited].All(row => row.GetString(0), id.Value), ct);

    public Task<IReadOnlyList<IdeaComment>> CommentsAsync(IdeaId id, CancellationToken ct) => readers.ReadAsync<IReadOnlyList<IdeaComment>>(
        connection => connection[Comments].All(
            row => new IdeaComment(id, row.GetInstant(0), row.GetString(1), row.GetBoolean(2), row.GetString(3)), id.Value),
        ct);

    public Task<IReadOnlyList<Idea>> AnnouncedAsync(DateTimeOffset since, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<Idea>>(connection => connection[Announced].All(ReadRow, Stored.From(since)), ct);

    public Task<IReadOnlyList<SimilarIdea>> FindSimilarAsync(string text, string except, int max, CancellationToken ct)
    {
        var stems = SimilarityQuery.Stems(text);
        return stems.IsEmpty
            ? Task.FromResult<IReadOnlyList<SimilarIdea>>([])
            : readers.ReadAsync<IReadOnlyList<SimilarIdea>>(
                connection => similar.Find(connection, stems, except, max).FindAll(found => SimilarityQuery.Resembles(stems, $"{found.Title} {found.Problem}")), ct);
    }

    public Task<IReadOnlyList<Idea>> DraftsClosingAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<Idea>>(connection => connection[Closing].All(ReadRow, Stored.From(from), Stored.From(to)), ct);

    private Task<Idea?> FirstAsync(string query, string value, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[query].First(ReadRow, value), ct);

    private static Idea ReadRow(StoredRow row) => new(
        new IdeaId(row.GetString(0)),
        new CallId(row.GetString(1)),
        new ResponseId(row.GetString(2)),
        row.GetString(3),
        row.GetString(4),
        (IdeaStatus)row.GetInt32(5),
        row.GetInstant(6),
        row.GetInstantOrNull(7))
    {
        Name = row.GetStringOrNull(8),
        Revision = row.GetStringOrNull(9) is { } revision ? new ResponseId(revision) : null,
        Withdrawal = row.IsDBNull(10) ? null : new Withdrawal((IdeaStatus)row.GetInt32(10), row.GetInstant(11), row.GetString(12)),
    };
}
