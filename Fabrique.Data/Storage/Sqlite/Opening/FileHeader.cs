namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>Looks at the first bytes, so that a file of another kind is never touched.</summary>
internal static class FileHeader
{
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <exception cref="StoreRefusedException">There is a file, it is not empty and it is no database.</exception>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw new StoreRefusedException(StoreRefusal.NotADatabase, path);
        }

        if (File.Exists(path) && !IsDatabase(path))
        {
            throw new StoreRefusedException(StoreRefusal.NotADatabase, path);
        }
    }

    private static bool IsDatabase(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> start = stackalloc byte[Magic.Length];
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return length == 0 || start.SequenceEqual(Magic);
    }
}
