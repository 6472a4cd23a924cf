using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

internal sealed class PersonReader(ReadPool readers) : IPersonReader
{
    private const string ById = "SELECT id, conversation, reference, language, updated_at, stops_reminders FROM person WHERE id = ?1";

    public Task<Person?> FindAsync(string id, CancellationToken ct) => readers.ReadAsync(
        connection => connection[ById].First(
            row => new Person(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInstant(4)) { StopsReminders = row.GetBoolean(5) },
            id),
        ct);
}
