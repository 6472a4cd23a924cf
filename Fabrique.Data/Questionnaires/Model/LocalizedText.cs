using System.Collections.Immutable;

namespace Fabrique.Data.Questionnaires.Model;

/// <summary>One text in several languages, keyed by two-letter code ("fr", "en").</summary>
public sealed record LocalizedText(ImmutableSortedDictionary<string, string> ByLanguage)
{
    public static readonly LocalizedText Empty = new(ImmutableSortedDictionary<string, string>.Empty);

    public static LocalizedText Of(string language, string text) =>
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(language, text));

    public bool IsEmpty => ByLanguage.IsEmpty;

    /// <summary>The text in <paramref name="language"/>, else in <paramref name="fallback"/>, else in any language, else "".</summary>
    public string In(string language, string fallback = "fr") =>
        ByLanguage.TryGetValue(language, out var text) || ByLanguage.TryGetValue(fallback, out text)
            ? text
            : ByLanguage.Values.FirstOrDefault() ?? "";

    public bool Equals(LocalizedText? other) => other is not null && ByLanguage.SequenceEqual(other.ByLanguage);

    public override int GetHashCode() => ByLanguage.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
