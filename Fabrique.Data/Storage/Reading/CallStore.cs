using Fabrique.Data.Calls;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class CallStore(StoreWriter writer, ReadPool readers, CoachLists lists, TimeProvider time, IChance chance)
    : ICallReader, ICallWriter
{
    private const string Columns = "SELECT id, title_fr, title_en, questionnaire_hash, opens, closes, grace_seconds, announced_at FROM call ";
    private const string ById = Columns + "WHERE id = ?1";
    private const string Open = Columns + "WHERE opens <= ?1 AND closes > ?1 ORDER BY closes, id LIMIT 1";

    private const string Insert =
        """
        INSERT INTO call (id, title_fr, title_en, questionnaire_hash, opens, closes, grace_seconds, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    private const string Announce = "UPDATE call SET announced_at = ?2 WHERE id = ?1 AND announced_at IS NULL AND closes <= ?2";

    public Task<Call?> FindOpenAsync(DateTimeOffset now, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[Open].First(ReadRow, Stored.From(now)), ct);

    public Task<Call?> FindAsync(CallId id, CancellationToken ct) =>
        readers.ReadAsync(connection => connection[ById].First(ReadRow, id.Value), ct);

    public Task<IReadOnlyList<CallOverview>> ListAsync(CancellationToken ct) => lists.CallsAsync(ct);

    public async Task<Call> CreateCallAsync(NewCall call, CancellationToken ct)
    {
        var id = new CallId(chance.NewId());
        var now = Stored.From(time.GetUtcNow());
        await writer.WriteAsync(
            connection => connection[Insert].Execute(
                id.Value, call.TitleFr, call.TitleEn, call.Questionnaire.Value, Stored.From(call.Opens), Stored.From(call.Closes),
                (long)call.Grace.TotalSeconds, now),
            ct);
        return (await FindAsync(id, ct))!;
    }

    public Task<bool> AnnounceAsync(CallId id, DateTimeOffset now, CancellationToken ct) =>
        writer.WriteAsync(connection => new Written<bool>(connection[Announce].Execute(id.Value, Stored.From(now)) > 0), ct);

    private static Call ReadRow(StoredRow row) => new(
        new CallId(row.GetString(0)),
        row.GetString(1),
        row.GetString(2),
        new QuestionnaireHash(row.GetString(3)),
        row.GetInstant(4),
        row.GetInstant(5),
        TimeSpan.FromSeconds(row.GetInt64(6)))
    {
        AnnouncedAt = row.GetInstantOrNull(7),
    };
}
