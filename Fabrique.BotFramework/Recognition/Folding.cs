using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Recognition;

/// <summary>Writings of the same thing that are read alike.</summary>
internal static class Folding
{
    /// <summary>Small letters without accents; œ, æ and ß in two letters.</summary>
    public static string Plain(string small)
    {
        if (Ascii.IsValid(small))
            return small;
        var plain = new StringBuilder(small.Length);
        foreach (var character in small.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(character switch
            {
                'œ' => "oe",
                'æ' => "ae",
                'ß' => "ss",
                'ı' => "i",
                _ => character.ToString(),
            });
        }

        return plain.ToString();
    }

    /// <summary>One apostrophe and one hyphen for all that look so; a lone surrogate is a sign of nothing.</summary>
    public static string Sign(char sign) => sign switch
    {
        '’' or 'ʼ' or '‘' or '´' or '`' => "'",
        '‐' or '‑' or '‒' or '–' or '—' or '−' => "-",
        '⁄' or '∕' => "/",
        '，' or '、' => ",",
        _ when char.IsSurrogate(sign) => "\uFFFD",
        _ => sign.ToString(),
    };
}
