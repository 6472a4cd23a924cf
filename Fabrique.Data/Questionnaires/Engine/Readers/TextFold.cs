using System.Globalization;
using System.Text;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>Text without what people leave out when they type: accents, case, punctuation, spare spaces.</summary>
public static class TextFold
{
    /// <summary>Words of lower-case letters and digits with one space between; "" when there is none.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            Append(folded, c);
        return folded.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether <paramref name="part"/> stands in <paramref name="text"/> as whole words; both folded.</summary>
    public static bool ContainsWords(string text, string part) =>
        part.Length > 0 && string.Concat(" ", text, " ").Contains(string.Concat(" ", part, " "), StringComparison.Ordinal);

    private static void Append(StringBuilder folded, char c)
    {
        if (c == 'œ' || c == 'Œ')
            folded.Append("oe");
        else if (c == 'æ' || c == 'Æ')
            folded.Append("ae");
        else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            folded.Append(char.ToLowerInvariant(c));
        else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            && folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }
}
