using System.Text;

namespace Fabrique.Data.Questionnaires.Expressions;

internal static class TextFunctions
{
    // Calculations can double a text again and again; beyond this the result is empty.
    private const int MaxLength = 100_000;

    public static Value Join(string separator, ReadOnlySpan<Value> values)
    {
        var text = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                text.Append(separator);
            text.Append(values[i].AsText());
            if (text.Length > MaxLength)
                return Value.Empty;
        }

        return Value.Of(text.ToString());
    }

    /// <summary>From <paramref name="start"/> (from 0) up to but without <paramref name="end"/>; negative ones count from the end.</summary>
    public static string Substring(string text, double start, double end)
    {
        var from = Position(text, start);
        var to = Position(text, end);
        return from < to ? text[from..to] : "";
    }

    public static string Before(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? "" : text[..at];
    }

    public static string After(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + mark.Length)..];
    }

    /// <summary>Each character of <paramref name="from"/> becomes the one at its place in <paramref name="to"/>, or goes.</summary>
    public static string Translate(string text, string from, string to)
    {
        var map = new Dictionary<char, char?>();
        for (var i = 0; i < from.Length; i++)
            map.TryAdd(from[i], i < to.Length ? to[i] : null);
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!map.TryGetValue(c, out var other))
                result.Append(c);
            else if (other is { } replacement)
                result.Append(replacement);
        }

        return result.ToString();
    }

    private static int Position(string text, double index)
    {
        if (double.IsNaN(index))
            return 0;
        return (int)Math.Clamp(index < 0 ? text.Length + Math.Truncate(index) : Math.Truncate(index), 0, text.Length);
    }
}
