using Fabrique.Data.Privacy;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Privacy;

internal static class ReceiptWriter
{
    private const string Insert =
        "INSERT INTO receipt (at, cause, responses, answers, ideas, messages) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    public static void Write(StoreConnection connection, ErasureReceipt receipt) => connection[Insert].Execute(
        Stored.From(receipt.At), (int)receipt.Cause, receipt.Responses, receipt.Answers, receipt.Ideas, receipt.Messages);
}
