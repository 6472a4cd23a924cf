using System.Text.RegularExpressions;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>"Français (fr)" ↔ "fr".</summary>
internal static partial class Languages
{
    /// <returns>The two-letter code, or null when none is given.</returns>
    public static string? Code(string text)
    {
        var match = Form().Match(text);
        return match.Success ? (match.Groups[1].Value + match.Groups[2].Value).ToLowerInvariant() : null;
    }

    public static string Print(string code) => code switch
    {
        "fr" => "Français (fr)",
        "en" => "English (en)",
        _ => $"{code} ({code})",
    };

    [GeneratedRegex(@"^(?:([A-Za-z]{2})|[^()]*\(([A-Za-z]{2})\))$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
