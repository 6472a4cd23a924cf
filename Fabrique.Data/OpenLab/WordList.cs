using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Fabrique.Data.OpenLab;

/// <summary>The 512 easy French words that codes are made of: three to seven letters, no accents, none the start of
/// another, any two at least two slips apart.</summary>
public static class WordList
{
    /// <summary>A shorter word is one slip away from too many others ("la" → "lac").</summary>
    private const int ShortestCorrected = 4;

    private static readonly FrozenSet<string> Known;

    /// <summary>By their sound, words that sound like no other.</summary>
    private static readonly FrozenDictionary<string, string> Heard;

    static WordList()
    {
        Words = Read();
        Known = Words.ToFrozenSet(StringComparer.Ordinal);
        Heard = Words.GroupBy(FrenchSound.Of).Where(group => group.Count() == 1).ToFrozenDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
    }

    /// <summary>In alphabetical order.</summary>
    public static ImmutableArray<string> Words { get; }

    public static bool Contains(string word) => Known.Contains(word);

    /// <summary>The word itself, or the only one that is a slip away (a letter missing, added, changed, or two swapped) or sounds the same; else null.</summary>
    /// <param name="typed">Lower case, no accents.</param>
    public static string? Nearest(string typed)
    {
        if (Known.Contains(typed))
        {
            return typed;
        }

        if (typed.Length < ShortestCorrected)
        {
            return null;
        }

        var near = Words.Where(word => Slips.AtMostOne(typed, word)).Take(2).ToList();
        return near.Count == 1 ? near[0] : near.Count == 0 ? Heard.GetValueOrDefault(FrenchSound.Of(typed)) : null;
    }

    private static ImmutableArray<string> Read()
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("Fabrique.Data.OpenLab.words.fr.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
