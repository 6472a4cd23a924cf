using System.Globalization;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A number as it stands in a text.</summary>
/// <param name="Start">Where it begins in the text; <paramref name="End"/> is just behind it.</param>
/// <param name="Literal">Digits with their separators.</param>
internal readonly record struct FoundNumber(int Start, int End, string Literal, bool IsNegative);

/// <summary>Finds the numbers written in digits in a text, in one pass.</summary>
internal static class NumberScanner
{
    /// <summary>The first numbers, at most three: nobody needs to know of more.</summary>
    public static List<FoundNumber> Scan(string text)
    {
        var found = new List<FoundNumber>();
        for (var at = 0; at < text.Length && found.Count < 3; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
                continue;
            var end = EndOf(text, at);
            found.Add(new FoundNumber(at, end, text[at..end], IsNegative(text, at)));
            at = end - 1;
        }

        return found;
    }

    /// <summary>The value of digits with separators in the manner of either language; null when they make no number.</summary>
    /// <param name="wholeExpected">A lone separator before exactly three digits then groups thousands.</param>
    public static decimal? Value(string literal, string language, bool wholeExpected)
    {
        var text = literal.Replace(" ", "", StringComparison.Ordinal);
        var comma = text.LastIndexOf(',');
        var point = text.LastIndexOf('.');
        var last = Math.Max(comma, point);
        if (last < 0)
            return Parse(text);
        var mark = text[last];
        var decimals = text.Length - last - 1;
        var repeated = text.IndexOf(mark, StringComparison.Ordinal) != last;
        var both = comma >= 0 && point >= 0;
        var groups = repeated || (!both && decimals == 3 && last <= 3 && text[0] != '0' && (wholeExpected || (mark == ',' && language == "en")));
        if (groups)
            return both || !IsGrouped(text, mark) ? null : Parse(text.Replace(mark.ToString(), "", StringComparison.Ordinal));
        var whole = text[..last];
        var other = mark == ',' ? '.' : ',';
        return both && !IsGrouped(whole, other) ? null : Parse(whole.Replace(other.ToString(), "", StringComparison.Ordinal) + "." + text[(last + 1)..]);
    }

    private static bool IsGrouped(string text, char mark)
    {
        var parts = text.Split(mark);
        return parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(part => part.Length == 3);
    }

    private static decimal? Parse(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool IsNegative(string text, int start)
    {
        var sign = start - 1;
        return sign >= 0 && text[sign] is '-' or '−' && (sign == 0 || char.IsWhiteSpace(text[sign - 1]) || text[sign - 1] == '(');
    }

    private static int EndOf(string text, int start)
    {
        var at = start;
        while (true)
        {
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            if (!Continues(text, start, at))
                return at;
            at++;
        }
    }

    // "1,5" and "1.5" go on; "1 234" goes on, "1 3" are two numbers.
    private static bool Continues(string text, int start, int at)
    {
        if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
            return false;
        if (text[at] is ',' or '.')
            return true;
        var threeDigits = at + 3 < text.Length && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
            && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));
        var before = at - start - (text.LastIndexOf(' ', at - 1, at - start) is var space && space >= 0 ? space - start + 1 : 0);
        return text[at] == ' ' && threeDigits && before <= 3;
    }
}
