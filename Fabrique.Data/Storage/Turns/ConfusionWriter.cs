using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal static class ConfusionWriter
{
    private const string Upsert =
        """
        INSERT INTO confusion (response_id, question, times) VALUES (?1, ?2, 1)
        ON CONFLICT (response_id, question) DO UPDATE SET times = confusion.times + 1
        """;

    public static void Note(StoreConnection connection, DomainWrite.NoteConfusion note) =>
        connection[Upsert].Execute(note.Response.Value, note.Question);
}
