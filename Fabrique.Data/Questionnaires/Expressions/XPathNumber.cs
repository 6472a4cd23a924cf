using System.Globalization;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>Numbers as XPath 1.0 reads and prints them: no exponent, no sign "+", no trailing ".0".</summary>
internal static class XPathNumber
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <returns>NaN for whatever is not a number, the empty text among it.</returns>
    public static double Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return IsNumber(trimmed) && double.TryParse(trimmed, Style, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
    }

    public static string Print(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = shortest.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0)
            return value == 0 ? "0" : shortest;
        return Expand(shortest[..exponent], int.Parse(shortest.AsSpan(exponent + 1), CultureInfo.InvariantCulture));
    }

    public static string Print(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal))
            text = text.TrimEnd('0').TrimEnd('.');
        return text is "-0" or "" ? "0" : text;
    }

    private static string Expand(string mantissa, int exponent)
    {
        var sign = mantissa[0] == '-' ? "-" : "";
        var digits = mantissa.Replace("-", "", StringComparison.Ordinal);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits.Length : point;
        digits = digits.Replace(".", "", StringComparison.Ordinal);
        var position = whole + exponent;
        return position <= 0
            ? sign + "0." + new string('0', -position) + digits
            : sign + digits.PadRight(position, '0');
    }

    // XPath's grammar: an optional "-", digits, an optional point and digits; ".5" and "5." are numbers too.
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;
        var points = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                digits++;
            else if (text[i] == '.')
                points++;
            else if (text[i] != '-' || i > 0)
                return false;
        }

        return digits > 0 && points <= 1;
    }
}
