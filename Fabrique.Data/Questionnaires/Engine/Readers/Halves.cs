namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>What people say behind a number: "deux heures et demie", "two and a half", "2 jours et demi".</summary>
internal static class Halves
{
    /// <summary>What the words behind a number add to it: 0.5 for a half, 0 for words that tell no amount.</summary>
    /// <param name="words">Folded; the thing that is counted may be the first.</param>
    /// <returns>Null for another fraction, or for one of which nobody can be sure.</returns>
    public static decimal? After(ReadOnlySpan<string> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (!IsFraction(words[at]))
                continue;
            if (at == 0)
                return null;
            var and = at > 1 && words[at - 1] is "a" or "un" ? at - 2 : at - 1;
            if (words[and] is "et" or "and")
                return and <= 1 && IsHalf(words[at]) ? 0.5m : null;
        }

        return 0;
    }

    private static bool IsFraction(string word) =>
        IsHalf(word) || word is "quart" or "quarts" or "tiers" or "quarter" or "quarters" or "third" or "thirds" or "virgule" or "point" or "comma";

    private static bool IsHalf(string word) => word is "demi" or "demie" or "half";
}
