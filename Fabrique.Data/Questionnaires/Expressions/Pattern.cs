using System.Text.RegularExpressions;

namespace Fabrique.Data.Questionnaires.Expressions;

/// <summary>A regular expression that has to match a whole text, in time linear in its length.</summary>
internal sealed class Pattern : IEquatable<Pattern>
{
    // By the clock on the wall: matching takes milliseconds, and a machine that stands still for a moment must not change an answer.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly Regex _regex;

    private Pattern(string source, Regex regex)
    {
        Source = source;
        _regex = regex;
    }

    public string Source { get; }

    /// <returns>Null when the pattern is malformed or needs backtracking.</returns>
    public static Pattern? Compile(string source)
    {
        try
        {
            // First alone, so that a stray parenthesis cannot close the group around it.
            _ = new Regex(source, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Limit);
            return new Pattern(source, new Regex(@"\A(?:" + source + @")\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Limit));
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>False also where the time limit was met.</summary>
    public bool Matches(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    public bool Equals(Pattern? other) => other is not null && Source == other.Source;

    public override bool Equals(object? obj) => Equals(obj as Pattern);

    public override int GetHashCode() => Source.GetHashCode(StringComparison.Ordinal);
}
