using System.Globalization;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Bot.Turns;

/// <summary>A file's name that is safe to show and to save under.</summary>
internal static class FileName
{
    private const int Longest = 100;

    /// <summary>Without folders, control characters and what systems refuse in names; its ending is that of its kind.</summary>
    public static string Clean(string? given, FileKind kind)
    {
        var normal = TextNormalizer.Normalize(given ?? "").Replace('\\', '/');
        var last = normal[(normal.LastIndexOf('/') + 1)..];
        var kept = string.Concat(last.Where(IsKept)).Trim(' ', '.');
        var stem = Path.GetFileNameWithoutExtension(kept);
        stem = stem.Length == 0 ? "fichier" : stem.Length > Longest ? stem[..Longest].TrimEnd() : stem;
        return stem + (kind == FileKind.Unknown ? Path.GetExtension(kept) : kind.Extension);
    }

    private static bool IsKept(char c) =>
        !char.IsControl(c) && !char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format
        && c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*');
}
