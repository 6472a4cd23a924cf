using System.Collections.Frozen;
using Fabrique.Data.Questionnaires.Engine.Readers;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Data.Questionnaires.Comparing;

/// <summary>Whether two wordings differ by no more than typing errors.</summary>
internal static class Wordings
{
    private static readonly FrozenSet<string> Negations = new[]
    {
        "ne", "n", "pas", "plus", "jamais", "sans", "aucun", "aucune", "non", "not", "no", "never", "without", "none", "don", "isn",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <remarks>Word by word: each may be misspelt by a letter or two. Another number, or a "not" more or less, is another meaning.</remarks>
    public static bool MeanTheSame(string one, string other)
    {
        var (left, right) = (TextFold.Fold(one).Split(' '), TextFold.Fold(other).Split(' '));
        // "quelquechose" and "quelque chose": the same letters in their order.
        return string.Concat(left) == string.Concat(right)
            || (left.Length == right.Length && left.Zip(right).All(pair => SameWord(pair.First, pair.Second)));
    }

    private static bool SameWord(string one, string other)
    {
        if (one == other)
            return true;
        if (Negations.Contains(one) || Negations.Contains(other) || one.Any(char.IsDigit) || other.Any(char.IsDigit))
            return false;
        var longest = Math.Max(one.Length, other.Length);
        return longest > 3 && Nearest.Distance(one, other) <= (longest > 7 ? 2 : 1);
    }
}
