namespace Fabrique.Data.Storage.Sqlite.Copies;

/// <summary>A database is a file and, while somebody has it open, two more beside it.</summary>
internal static class DatabaseFiles
{
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <summary>Moves all that is there; the log keeps belonging to its file.</summary>
    public static void Move(string from, string to)
    {
        foreach (var part in Parts)
        {
            if (File.Exists(from + part)) File.Move(from + part, to + part, overwrite: false);
        }
    }

    public static void Delete(string path)
    {
        foreach (var part in Parts) File.Delete(path + part);
    }
}
