namespace Fabrique.Bench.Machines;

/// <summary>Where this process keeps what is gone afterwards: a folder of its own, with a lock that lasts as long as the process.</summary>
/// <remarks>A process that was killed leaves its folder; the next one that starts removes it.</remarks>
internal static class Scratch
{
    private const string Prefix = "fabrique-run-";
    private const string LockName = "lock";

    private static readonly Lazy<(string Folder, FileStream Lock)> Own = new(Begin);

    /// <returns>A new, empty folder that others may enter, as PostgreSQL's own account has to.</returns>
    public static string NewFolder(string name = "") => Directory.CreateDirectory(Path.Combine(Own.Value.Folder, $"{name}{Guid.NewGuid():N}"[..(name.Length + 8)])).FullName;

    private static (string Folder, FileStream Lock) Begin()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*")) RemoveAbandoned(folder);
        var own = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"{Prefix}{Guid.NewGuid():N}"[..(Prefix.Length + 8)])).FullName;
        var hold = new FileStream(Path.Combine(own, LockName), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            hold.Dispose();
            RemoveAbandoned(own);
        };
        return (own, hold);
    }

    /// <summary>Without a lock it is just being made, or being removed by somebody else.</summary>
    private static void RemoveAbandoned(string folder)
    {
        try
        {
            using (new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                // Nobody holds it.
            }

            Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is in use, or another account's.
        }
    }
}
