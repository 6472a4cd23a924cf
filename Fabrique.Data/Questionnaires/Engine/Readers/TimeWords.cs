using System.Text;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>The words of a time of day: folded, figures apart from letters, ":" and "." kept between figures.</summary>
internal static class TimeWords
{
    public static IEnumerable<string> Split(string text)
    {
        var spaced = new StringBuilder(text.Length * 2);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsMark(text, at))
                spaced.Append(text[at] == '.' ? " dot " : " colon ");
            else if (at > 0 && char.IsAsciiDigit(text[at]) != char.IsAsciiDigit(text[at - 1]))
                spaced.Append(' ').Append(text[at]);
            else
                spaced.Append(text[at]);
        }

        return TextFold.Fold(spaced.ToString()).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word switch { "dot" => ".", "colon" => ":", _ => word });
    }

    private static bool IsMark(string text, int at) =>
        text[at] is ':' or '.' && at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
}
