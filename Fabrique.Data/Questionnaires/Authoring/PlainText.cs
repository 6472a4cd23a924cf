using System.Net;
using System.Text.RegularExpressions;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>A text without the marks that XLSForm's readers show as bold, as colours or as links: a conversation says words.</summary>
internal static partial class PlainText
{
    private const int MostLayers = 10;

    /// <returns>The text itself where it has no such marks; what is plain stays as it is.</returns>
    public static string Of(string text)
    {
        // What a mark hid may be one itself: the result has none, so that it is its own plain text.
        for (var layers = 0; layers < MostLayers && text.AsSpan().IndexOfAny('<', '*', '&') >= 0; layers++)
        {
            var plain = WithoutMarks(text);
            if (plain == text)
                break;
            text = plain;
        }

        return text;
    }

    private static string WithoutMarks(string text)
    {
        var words = Stars().Replace(Tags().Replace(Breaks().Replace(text, "\n"), ""), "$1");
        return Entities().Replace(words, match => WebUtility.HtmlDecode(match.Value)).Trim();
    }

    [GeneratedRegex(@"<\s*br\s*/?\s*>|</\s*(?:p|div|li|h[1-6])\s*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"</?\s*(?:span|b|i|u|s|em|strong|font|p|div|h[1-6]|a|small|big|sub|sup|mark|center|ul|ol|li|img)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    // "2 * 3" has its stars apart.
    [GeneratedRegex(@"\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Stars();

    [GeneratedRegex("&(?:nbsp|amp|lt|gt|quot|#39|apos);", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Entities();
}
