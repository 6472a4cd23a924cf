using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Turns;

namespace Fabrique.Data.Storage.Privacy;

internal sealed class RetentionStore(
    StoreWriter writer, IQuestionnaireCatalog catalog, SharedDuty duty, IChance chance, TimeProvider time) : IRetentionStore
{
    private const string Drafts = "SELECT id FROM response WHERE status = 0 AND updated_at < ?1 LIMIT 200";

    private const string OldIdeas =
        """
        SELECT r.id FROM idea i JOIN call c ON c.id = i.call_id JOIN response r ON r.id = i.response_id
        WHERE c.closes < ?1 AND r.anonymised_at IS NULL LIMIT 200
        """;

    private const string OldMessages =
        """
        DELETE FROM outbox WHERE (conversation, sequence) IN
            (SELECT conversation, sequence FROM outbox WHERE at < ?1 LIMIT 2000)
        """;

    public Task<IAsyncDisposable?> TryBeginAsync(CancellationToken ct) => duty.TryTakeAsync(ct);

    public async Task<ErasureReceipt> AnonymiseAsync(DateTimeOffset before, CancellationToken ct)
    {
        var at = time.GetUtcNow();
        var total = Steps.Nothing(ErasureCause.Anonymised, at);
        foreach (var form in await catalog.ListAsync(ct))
        {
            var telling = Naming.Telling(await catalog.GetAsync(form.Hash, ct));
            total += await Steps.RunAsync(
                writer, ErasureCause.Anonymised, at, connection => Anonymising.Step(connection, form.Hash, telling, before, at, chance), ct);
        }

        return total;
    }

    public async Task<ErasureReceipt> ForgetContactsAsync(DateTimeOffset before, CancellationToken ct)
    {
        var at = time.GetUtcNow();
        var total = Steps.Nothing(ErasureCause.Contacts, at);
        foreach (var form in await catalog.ListAsync(ct))
        {
            var names = Naming.Personal(await catalog.GetAsync(form.Hash, ct));
            if (names.IsEmpty) continue;
            var answers = await writer.WriteAsync(
                connection => new Written<long>(Anonymising.ForgetContacts(connection, form.Hash, names, before)), ct);
            total += Steps.Nothing(ErasureCause.Contacts, at) with { Answers = answers };
        }

        return total;
    }

    public Task<ErasureReceipt> EraseDraftsAsync(DateTimeOffset before, CancellationToken ct)
    {
        var at = time.GetUtcNow();
        return Steps.RunAsync(writer, ErasureCause.Drafts, at, connection => EraseDrafts(connection, before, at), ct);
    }

    public Task<ErasureReceipt> ReduceIdeasAsync(DateTimeOffset before, IReadOnlySet<string> kept, CancellationToken ct)
    {
        var at = time.GetUtcNow();
        return Steps.RunAsync(writer, ErasureCause.Ideas, at, connection => ReduceIdeas(connection, before, kept, at), ct);
    }

    public Task<ErasureReceipt> ForgetMessagesAsync(DateTimeOffset before, CancellationToken ct)
    {
        var at = time.GetUtcNow();
        return Steps.RunAsync(
            writer,
            ErasureCause.Messages,
            at,
            connection => Steps.Nothing(ErasureCause.Messages, at) with { Messages = connection[OldMessages].Execute(Stored.From(before)) },
            ct);
    }

    public Task KeepReceiptAsync(ErasureReceipt receipt, CancellationToken ct) =>
        writer.WriteAsync(connection => ReceiptWriter.Write(connection, receipt), ct);

    private static ErasureReceipt EraseDrafts(StoreConnection connection, DateTimeOffset before, DateTimeOffset at)
    {
        var total = Steps.Nothing(ErasureCause.Drafts, at);
        foreach (var id in connection[Drafts].All(row => row.GetString(0), Stored.From(before)))
        {
            total += Steps.Count(connection, new ResponseId(id), ErasureCause.Drafts, at);
            ErasureWriter.Forget(connection, new ResponseId(id));
        }

        return total;
    }

    private static ErasureReceipt ReduceIdeas(StoreConnection connection, DateTimeOffset before, IReadOnlySet<string> kept, DateTimeOffset at)
    {
        var total = Steps.Nothing(ErasureCause.Ideas, at);
        foreach (var id in connection[OldIdeas].All(row => row.GetString(0), Stored.From(before)))
        {
            total += Anonymising.ReduceIdea(connection, new ResponseId(id), kept, at);
        }

        return total;
    }
}
