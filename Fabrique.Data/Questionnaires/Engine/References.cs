using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine;

/// <summary><c>${name}</c> within a text: what was answered there stands in its place.</summary>
internal static partial class References
{
    public static bool In(LocalizedText text) => text.ByLanguage.Values.Any(value => value.Contains("${", StringComparison.Ordinal));

    /// <summary>Everything between <c>${</c> and <c>}</c>, as it is written.</summary>
    public static IEnumerable<string> Names(string text) =>
        text.Contains("${", StringComparison.Ordinal) ? Form().Matches(text).Select(match => match.Groups[1].Value.Trim()) : [];

    /// <param name="say">A name and a language → what stands in its place.</param>
    public static LocalizedText Fill(LocalizedText text, Func<string, string, string> say) => In(text)
        ? new LocalizedText(text.ByLanguage.ToImmutableSortedDictionary(
            pair => pair.Key,
            pair => Form().Replace(pair.Value, match => say(match.Groups[1].Value.Trim(), pair.Key)),
            StringComparer.Ordinal))
        : text;

    [GeneratedRegex(@"\$\{([^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
