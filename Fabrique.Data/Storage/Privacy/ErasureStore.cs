using System.Diagnostics;
using Fabrique.Data.Privacy;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Privacy;

internal sealed class ErasureStore(StoreWriter writer, ReadPool readers, StoreScrub scrub, IErasureList list, TimeProvider time) : IErasure
{
    private const string BySession = "SELECT id FROM response WHERE session_id = ?1 LIMIT 200";
    private const string ByAuthor = "SELECT response_id FROM idea WHERE author = ?1 LIMIT 200";
    private const string WayToAuthor = "DELETE FROM person WHERE id = ?1";
    private const string WorkWithOthers = "DELETE FROM idea_author WHERE person = ?1";
    private const string MessagesToCoaches = "DELETE FROM idea_comment WHERE author = ?1";
    private const string ByConversation = "SELECT response_id FROM response_conversation WHERE conversation = ?1 LIMIT 200";
    private const string ById = "SELECT id FROM response WHERE id = ?1";
    private const string Receipts = "SELECT cause, at, responses, answers, ideas, messages FROM receipt ORDER BY at DESC, id DESC";

    public async Task<ErasureReceipt> EraseAsync(ErasureTarget target, CancellationToken ct)
    {
        var (find, value) = Query(target);
        var at = time.GetUtcNow();
        var total = await Steps.RunAsync(
            writer, target.Cause, at, connection => Erase(connection, connection[find].All(row => row.GetString(0), value), target.Cause, at), ct);
        if (target is ErasureTarget.OfAuthor author)
        {
            await writer.WriteAsync(connection => ForgetAuthor(connection, author.Author), ct);
        }

        if (!total.IsEmpty)
        {
            await writer.WriteAsync(connection => ReceiptWriter.Write(connection, total), ct);
            await scrub.RunAsync(ct);
            await list.KeepAsync(ct);
        }

        return total;
    }

    public Task<bool> ScrubAsync(CancellationToken ct) => scrub.RunAsync(ct);

    public Task<IReadOnlyList<ErasureReceipt>> ListReceiptsAsync(CancellationToken ct) =>
        readers.ReadAsync<IReadOnlyList<ErasureReceipt>>(connection => connection[Receipts].All(ReadReceipt), ct);

    /// <summary>What is not under one of their own ideas.</summary>
    private static int ForgetAuthor(StoreConnection connection, string author) =>
        new[] { WayToAuthor, WorkWithOthers, MessagesToCoaches }.Sum(sql => connection[sql].Execute(author));

    private static (string Sql, string Value) Query(ErasureTarget target) => target switch
    {
        ErasureTarget.OfResponse one => (ById, one.Response.Value),
        ErasureTarget.OfSession one => (BySession, one.Session.Value),
        ErasureTarget.OfAuthor one => (ByAuthor, one.Author),
        ErasureTarget.OfConversation one => (ByConversation, one.Conversation),
        _ => throw new UnreachableException(),
    };

    private static ErasureReceipt Erase(StoreConnection connection, List<string> responses, ErasureCause cause, DateTimeOffset at)
    {
        var total = Steps.Nothing(cause, at);
        foreach (var id in responses)
        {
            var response = new ResponseId(id);
            total += Steps.Count(connection, response, cause, at);
            ErasureWriter.Erase(connection, response, at);
        }

        return total;
    }

    private static ErasureReceipt ReadReceipt(StoredRow row) => new(
        (ErasureCause)row.GetInt32(0), row.GetInstant(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));
}
