using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Long texts made short.</summary>
public static class StringUtils
{
    private const string Dots = "...";

    /// <returns>At most <paramref name="length"/> characters, and dots where there were more.</returns>
    public static string Ellipsis(string text, int length)
    {
        text ??= string.Empty;
        return text.Length <= length ? text : text[..length] + Dots;
    }

    /// <returns>The SHA-256 of the text's UTF-8, in base 64.</returns>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? string.Empty)));

    /// <returns>As <see cref="Ellipsis(string, int)"/>; what was cut is followed by the hash of all of it.</returns>
    public static string EllipsisHash(string text, int length)
    {
        text ??= string.Empty;
        return text.Length <= length ? text : Ellipsis(text, length) + Hash(text);
    }

    /// <summary>Cuts the builder itself.</summary>
    public static StringBuilder Ellipsis(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length <= length)
            return sb;
        sb.Length = length;
        return sb.Append(Dots);
    }

    /// <summary>Cuts the builder itself.</summary>
    public static StringBuilder EllipsisHash(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length <= length)
            return sb;
        var hash = Hash(sb.ToString());
        return Ellipsis(sb, length).Append(hash);
    }
}
