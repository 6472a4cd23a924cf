using System.Text;

namespace Fabrique.Data.OpenLab;

/// <summary>How a French word sounds, roughly: what people write who only heard it comes to the same.</summary>
internal static class FrenchSound
{
    // In order: what is longer stands before its parts. The signs 1 to 6 stand for sounds without a letter of their own.
    private static readonly (string Written, string Sound)[] Rules =
    [
        ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"),
        ("aill", "1"), ("eill", "2"), ("euil", "3"), ("ueil", "3"), ("ouil", "4"), ("ail", "1"), ("eil", "2"),
        ("ch", "5"), ("sh", "5"), ("ph", "f"), ("gn", "6"), ("qu", "k"), ("gu", "g"), ("th", "t"), ("rh", "r"),
        ("ain", "in"), ("ein", "in"), ("aim", "in"), ("yn", "in"), ("ym", "in"), ("im", "in"),
        ("en", "an"), ("em", "an"), ("am", "an"), ("om", "on"), ("oeu", "eu"), ("ou", "u"),
        ("ai", "e"), ("ei", "e"), ("ez", "e"), ("er", "e"), ("et", "e"),
        ("ce", "se"), ("ci", "si"), ("cy", "si"), ("ge", "je"), ("gi", "ji"), ("gy", "ji"), ("ss", "s"),
        ("c", "k"), ("q", "k"), ("y", "i"), ("z", "s"), ("w", "v"), ("h", ""),
    ];

    /// <param name="word">Lower case, no accents.</param>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (written, said) = Array.Find(Rules, rule => word.AsSpan(at).StartsWith(rule.Written, StringComparison.Ordinal));
            said ??= word[at].ToString();
            at += written?.Length ?? 1;
            // A doubled letter is said once.
            if (sound.Length == 0 || !(said.Length == 1 && sound[^1] == said[0])) sound.Append(said);
        }

        return Spoken(sound.ToString());
    }

    /// <summary>Without the letters that are not said at the end.</summary>
    private static string Spoken(string sound)
    {
        var end = sound.Length;
        while (end > 2 && sound[end - 1] is 'e' or 's' or 't' or 'd' or 'x' or 'p') end--;
        return sound[..end];
    }
}
