using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Recognition;

/// <summary>A number in digits, with the separators of a language: <c>1 234,5</c>, <c>1,234.5</c>, <c>1e3</c>.</summary>
internal static class Numeral
{
    private const int MostDigits = 300;

    /// <summary>Reads the digits that begin at a place.</summary>
    /// <param name="last">The last word that belongs to them, even when they are no number (an address, a version).</param>
    public static NumberValue? Read(Wording text, int place, bool commaIsDecimal, bool strict, out int last)
    {
        var parts = Parts(text, place, out last, out var separators);
        var value = Join(parts, separators, commaIsDecimal, strict);
        return value == null ? null : WithExponent(text, value, ref last);
    }

    private static List<string> Parts(Wording text, int place, out int last, out string separators)
    {
        var parts = new List<string> { text[place].Text };
        var between = new StringBuilder();
        last = place;
        while (true)
        {
            var sign = text[last + 1];
            if ((sign.Is('.') || sign.Is(',') || sign.Is('\'')) && text.IsGlued(last + 1)
                && text[last + 2].IsDigits && text.IsGlued(last + 2))
            {
                between.Append(sign.Plain);
                last += 2;
            }
            else if (IsGroup(text, last, parts, between))
            {
                between.Append(' ');
                last++;
            }
            else
            {
                separators = between.ToString();
                return parts;
            }

            parts.Add(text[last].Text);
        }
    }

    // Three digits behind one space go on with a number whose first group has no more, and no other separator.
    private static bool IsGroup(Wording text, int last, List<string> parts, StringBuilder between)
    {
        var next = text[last + 1];
        return next is { IsDigits: true, Spaced: true } && next.Text.Length == 3 && next.Start == text[last].End + 1
            && parts[0].Length <= 3 && parts[0][0] != '0'
            && (between.Length == 0 || between[^1] == ' ')
            && !(text[last + 2].Is('/') && text.IsGlued(last + 2));
    }

    private static string Join(List<string> parts, string separators, bool commaIsDecimal, bool strict)
    {
        if (separators.Length == 0)
            return parts[0].Length > MostDigits ? null : parts[0];
        var last = separators[^1];
        var mixed = separators.Length > 1 && separators[0] != last;
        var grouped = mixed ? parts.Count - 1 : parts.Count;
        if (mixed || (separators.Length == 1 && IsDecimal(parts, last, commaIsDecimal)))
        {
            if (!IsDecimalBehind(separators, commaIsDecimal, strict) || (mixed && !AreGroups(parts, grouped, separators)))
                return null;
            return string.Concat(parts.Take(parts.Count - 1)) + "." + parts[^1];
        }

        return AreGroups(parts, grouped, separators) ? string.Concat(parts) : null;
    }

    private static bool IsDecimal(List<string> parts, char separator, bool commaIsDecimal)
    {
        if (separator is ' ' or '\'')
            return false;
        var usual = commaIsDecimal ? ',' : '.';
        return separator == usual || parts[1].Length != 3 || parts[0].Length > 3 || parts[0][0] == '0';
    }

    // Groups with spaces are written where the comma is decimal; the original does not read their decimals at all.
    private static bool IsDecimalBehind(string separators, bool commaIsDecimal, bool strict)
    {
        var last = separators[^1];
        if (last is ' ' or '\'')
            return false;
        return separators[0] != ' ' || (!strict && (commaIsDecimal || last == '.'));
    }

    private static bool AreGroups(List<string> parts, int count, string separators)
    {
        if (parts[0].Length > 3 || parts[0][0] == '0')
            return false;
        for (var index = 1; index < count; index++)
        {
            if (parts[index].Length != 3 || separators[index - 1] != separators[0])
                return false;
        }

        return parts.Sum(part => part.Length) <= MostDigits;
    }

    private static NumberValue WithExponent(Wording text, string value, ref int last)
    {
        if (text.Plain(last + 1) != "e" || !text.IsGlued(last + 1))
            return Parse(value);
        var signed = text[last + 2].Is('-') || text[last + 2].Is('+');
        var power = last + (signed ? 3 : 2);
        if (!text[power].IsDigits || !text.IsGlued(power) || (signed && !text.IsGlued(power - 1)) || text[power].Text.Length > 3)
            return Parse(value);
        last = power;
        return Parse($"{value}e{(text[power - 1].Is('-') ? "-" : "")}{text[power].Text}");
    }

    private static NumberValue Parse(string value)
    {
        var rough = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? new NumberValue(rough, exact)
            : new NumberValue(rough, null);
    }
}
