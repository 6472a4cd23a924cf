using System.Globalization;
using System.Text;

namespace Fabrique.Data.OpenLab;

/// <summary>What a person typed, without what does not matter in a code: case, accents, ligatures, invisible marks.</summary>
internal static class Typed
{
    /// <summary>A code stands at the end of a sentence; what comes long before it is not looked at.</summary>
    private const int Tail = 200;

    /// <summary>Lower case, no accents; whatever is neither a letter nor a digit becomes a space.</summary>
    public static string Fold(string typed)
    {
        var tail = typed.Length > Tail ? typed[^Tail..] : typed;
        var folded = new StringBuilder(tail.Length);

        // Runes, since a lone surrogate would make Normalize throw.
        foreach (var rune in tail.EnumerateRunes())
        {
            foreach (var letter in rune.ToString().Normalize(NormalizationForm.FormKD))
            {
                Append(folded, char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char letter)
    {
        switch (letter)
        {
            case 'œ':
                folded.Append("oe");
                break;
            case 'æ':
                folded.Append("ae");
                break;
            case >= 'a' and <= 'z' or >= '0' and <= '9':
                folded.Append(letter);
                break;
            default:
                // An accent or an invisible mark vanishes, it does not part a word.
                if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                {
                    folded.Append(' ');
                }

                break;
        }
    }
}
