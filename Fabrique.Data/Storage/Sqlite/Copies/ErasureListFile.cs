using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Fabrique.Data.Storage.Sqlite.Copies;

/// <summary>Ids of erased responses in a file beside the database: a backup is older than the erasure,
/// and the database that knows of it may be lost when the backup is needed.</summary>
/// <remarks>Ids say nothing of anybody. The table is the truth; the file follows it.</remarks>
internal sealed class ErasureListFile(StorageOptions options, StoreFile file) : IErasureList
{
    private const string All = "SELECT response_id FROM erasure";

    private readonly Lock _lock = new();

    private string Path => System.IO.Path.Combine(options.Folder, "erased.txt");

    public Task KeepAsync(CancellationToken ct) => Task.Run(Keep, ct);

    /// <summary>All that is known of, from the file and from the database where it can be read.</summary>
    public IReadOnlyCollection<ResponseId> Read() => [.. FromFile().Union(FromDatabase()).Select(id => new ResponseId(id))];

    private void Keep()
    {
        lock (_lock)
        {
            KeepAlone();
        }
    }

    private void KeepAlone()
    {
        var known = FromFile();
        var all = known.Union(FromDatabase()).Order(StringComparer.Ordinal).ToList();
        if (all.Count == known.Count) return;
        var partial = Path + ".part";
        File.WriteAllLines(partial, all);
        File.Move(partial, Path, overwrite: true);
    }

    private HashSet<string> FromFile() =>
        File.Exists(Path) ? [.. File.ReadLines(Path).Where(line => line.Length > 0)] : [];

    private List<string> FromDatabase()
    {
        if (!File.Exists(file.Path)) return [];
        try
        {
            using var connection = new SqliteStoreConnection(file.OpenReader());
            return connection[All].All(row => row.GetString(0));
        }
        catch (SqliteException)
        {
            // Damaged, or from before there was such a table.
            return [];
        }
    }
}
