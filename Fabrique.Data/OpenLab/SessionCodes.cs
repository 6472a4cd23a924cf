using System.Globalization;
using System.Text.RegularExpressions;

namespace Fabrique.Data.OpenLab;

/// <summary>Makes session codes, and reads what people type for one.</summary>
public static partial class SessionCodes
{
    private const int DigitsEnd = 1_000_000;

    /// <summary>A new code. That no other session has it is the store's to check.</summary>
    public static SessionCode Create(IChance chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        return new SessionCode(FourWords.Create(chance), chance.Below(DigitsEnd).ToString("D6", CultureInfo.InvariantCulture));
    }

    /// <summary>The stored form of what was typed: six digits ("123 456" → "123456"), or four words (see <see cref="FourWords.Normalize"/>).</summary>
    public static string Normalize(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var digits = SixDigits().Match(Typed.Fold(typed));
        return digits.Success ? digits.Value.Replace(" ", "", StringComparison.Ordinal) : FourWords.Normalize(typed);
    }

    /// <summary>True for six digits and for four words joined by hyphens.</summary>
    public static bool IsWhole(string normalized)
    {
        ArgumentNullException.ThrowIfNull(normalized);
        return normalized.All(char.IsAsciiDigit) ? normalized.Length == 6 : normalized.Count(sign => sign == '-') == 3;
    }

    /// <summary>True when <paramref name="normalized"/> was typed as it is, but for case, accents and what stands between; false when slips were put right.</summary>
    public static bool IsAsWritten(string typed, string normalized)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(normalized);
        return normalized.All(char.IsAsciiDigit) || FourWords.Said(typed).EndsWith(normalized, StringComparison.Ordinal);
    }

    /// <summary>Exactly six digits in a row, spaces between them allowed.</summary>
    [GeneratedRegex("(?<![0-9] *)[0-9](?: *[0-9]){5}(?! *[0-9])", RegexOptions.RightToLeft)]
    private static partial Regex SixDigits();
}
