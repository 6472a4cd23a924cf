using SQLitePCL;

namespace Fabrique.Data.Storage.Sqlite.Opening;

/// <summary>The SQLite that is linked.</summary>
internal static class SqliteVersion
{
    /// <summary>Earlier ones can lose the end of a write-ahead log when it is reset.</summary>
    private static readonly Version Least = new(3, 51, 3);

    public static string Text => raw.sqlite3_libversion().utf8_to_string();

    public static void Check()
    {
        if (Version.Parse(Text) < Least)
        {
            throw new StoreUnavailableException($"SQLite {Least} or later is needed; this is {Text}.");
        }
    }
}
