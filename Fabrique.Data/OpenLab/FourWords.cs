namespace Fabrique.Data.OpenLab;

/// <summary>Four easy words, said aloud or typed: they find a session, or resume a response on another device.</summary>
public static class FourWords
{
    private const int Count = 4;

    /// <summary>Four words joined by hyphens, such as "lampe-tigre-route-miel"; about 68 thousand million are possible.</summary>
    public static string Create(IChance chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        var words = new string[Count];
        for (var at = 0; at < Count; at++)
        {
            words[at] = WordList.Words[chance.Below(WordList.Words.Length)];
        }

        return string.Join('-', words);
    }

    /// <summary>What was typed in the form that codes are stored in: "Lampe Tigre, route-miel" → "lampe-tigre-route-miel".</summary>
    /// <returns>The last four words of the list that follow each other, wherever they stand in a sentence, small slips put right;
    /// without them, everything that was typed, joined by hyphens, which finds nothing.</returns>
    public static string Normalize(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var said = Typed.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var exact = Array.ConvertAll(said, word => WordList.Contains(word) ? word : null);
        return LastFour(exact) ?? LastFour(Array.ConvertAll(said, WordList.Nearest)) ?? string.Join('-', said);
    }

    /// <summary>Whether all words but one are meant, each in its place, and the other is no word of the list or a slip of it.</summary>
    /// <param name="typed">As a person wrote it.</param>
    /// <param name="words">Four words joined by hyphens.</param>
    public static bool AreNear(string typed, string words)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(words);
        var said = Said(typed).Split('-');
        var meant = words.Split('-');
        return said.Length == Count
            && said.Zip(meant).Count(pair => pair.First == pair.Second || WordList.Nearest(pair.First) == pair.Second) >= Count - 1;
    }

    /// <summary>All that was said, folded, joined by hyphens.</summary>
    internal static string Said(string typed) => string.Join('-', Typed.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string? LastFour(string?[] words)
    {
        for (var start = words.Length - Count; start >= 0; start--)
        {
            var four = words.AsSpan(start, Count);
            if (!four.Contains(null))
            {
                return string.Join('-', four);
            }
        }

        return null;
    }
}
