using System.Text;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>Makes any text safe to keep: the same for answers, files and commands.</summary>
public static class TextNormalizer
{
    /// <summary>The longest answer that is taken, in UTF-16 units after normalisation.</summary>
    public const int MaxLength = 20_000;

    /// <summary>
    /// Composed characters (NFC); line ends as "\n"; no control characters but "\n" and tab;
    /// each lone surrogate becomes U+FFFD. Nothing is cut.
    /// </summary>
    public static string Normalize(string text)
    {
        var clean = IsPlain(text) ? text : Clean(text);
        return clean.IsNormalized() ? clean : clean.Normalize();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || IsUnwanted(c))
                return false;
        }

        return true;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                clean.Append('\uFFFD');
            else if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (!IsUnwanted(c))
                clean.Append(c);
        }

        return clean.ToString();
    }

    private static bool IsUnwanted(char c) => c is (< ' ' and not '\n' and not '\t') or '\u007F';
}
