using System.Text;

namespace Fabrique.Tests.Support;

/// <summary>Looks for a text as <c>grep</c> does: in rows, free pages and logs alike.</summary>
internal static class FileBytes
{
    /// <summary>Whether some file of the store's folder holds the text. The lock file holds nothing, and cannot be read.</summary>
    public static bool AnyHolds(string folder, string text) =>
        Directory.GetFiles(folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Any(file => Holds(file, text));

    public static bool Holds(string file, string text)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        open.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
