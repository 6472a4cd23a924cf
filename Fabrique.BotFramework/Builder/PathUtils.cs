namespace Microsoft.Bot.Builder;

/// <summary>Paths written for another system.</summary>
public static class PathUtils
{
    /// <returns>The path with this system's separators, whichever it was written with.</returns>
    public static string NormalizePath(string ambiguousPath)
    {
        ArgumentNullException.ThrowIfNull(ambiguousPath);
        return ambiguousPath.Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar);
    }
}
