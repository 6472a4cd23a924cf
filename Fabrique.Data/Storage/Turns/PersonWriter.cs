using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal static class PersonWriter
{
    private const string Upsert =
        """
        INSERT INTO person (id, conversation, reference, language, stops_reminders, updated_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (id) DO UPDATE SET
            conversation = excluded.conversation, reference = excluded.reference, language = excluded.language,
            stops_reminders = excluded.stops_reminders, updated_at = excluded.updated_at
        """;

    public static void Put(StoreConnection connection, Person person) => connection[Upsert].Execute(
        person.Id, person.Conversation, person.Reference, person.Language, person.StopsReminders, Stored.From(person.UpdatedAt));
}
