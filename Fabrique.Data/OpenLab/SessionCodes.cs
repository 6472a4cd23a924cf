using System.Globalization;
using System.Text;

namespace Fabrique.Data.OpenLab;

/// <summary>Reads a session's code as people write it.</summary>
public static class SessionCodes
{
    /// <summary>Longer than any code; nobody looks further.</summary>
    private const int Longest = 200;

    /// <summary>"Lampe Tigre, Route Miel" gives "lampe-tigre-route-miel" and "123 456" gives "123456": what
    /// <see cref="ISessionReader.FindByCodeAsync"/> takes. Case, accents, spaces, hyphens and punctuation do not matter.</summary>
    /// <returns>"" when nothing could be a code.</returns>
    public static string Normalize(string typed)
    {
        var words = Words(typed.Length > Longest ? typed[..Longest] : typed);
        return words.TrueForAll(word => word.All(char.IsAsciiDigit)) ? string.Concat(words) : string.Join('-', words);
    }

    /// <summary>True for six digits and for four words joined by hyphens.</summary>
    public static bool IsWhole(string normalized) =>
        normalized.All(char.IsAsciiDigit) ? normalized.Length == 6 : normalized.Count(letter => letter == '-') == 3;

    private static List<string> Words(string typed)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in Decomposed(typed).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                End(word, words);
            }
        }

        End(word, words);
        return words;
    }

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static string Decomposed(string typed)
    {
        // A lone surrogate cannot be normalised; as U+FFFD it separates words.
        var valid = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            valid.Append(rune);
        }

        return valid.ToString().Normalize(NormalizationForm.FormD);
    }
}
