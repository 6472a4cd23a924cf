using Fabrique.Data.Privacy;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Privacy;

/// <summary>Long work in small transactions: turns go on between them, and a kill in the middle loses only the step.</summary>
internal static class Steps
{
    private const string Answers = "SELECT count(*) FROM answer WHERE response_id = ?1";
    private const string Ideas = "SELECT count(*) FROM idea WHERE response_id = ?1";

    private const string Messages =
        "SELECT count(*) FROM outbox WHERE conversation IN (SELECT conversation FROM response_conversation WHERE response_id = ?1)";

    public static ErasureReceipt Nothing(ErasureCause cause, DateTimeOffset at) => new(cause, at, 0, 0, 0, 0);

    /// <summary>Takes steps until one finds nothing more.</summary>
    public static async Task<ErasureReceipt> RunAsync(
        StoreWriter writer, ErasureCause cause, DateTimeOffset at, Func<StoreConnection, ErasureReceipt> step, CancellationToken ct)
    {
        var total = Nothing(cause, at);
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var taken = await writer.WriteAsync(connection => new Written<ErasureReceipt>(step(connection)), ct);
            if (taken.IsEmpty) return total;
            total += taken;
        }
    }

    /// <summary>What goes with a response that is erased whole.</summary>
    public static ErasureReceipt Count(StoreConnection connection, ResponseId response, ErasureCause cause, DateTimeOffset at) => new(
        cause,
        at,
        1,
        connection[Answers].Number(response.Value),
        connection[Ideas].Number(response.Value),
        connection[Messages].Number(response.Value));
}
