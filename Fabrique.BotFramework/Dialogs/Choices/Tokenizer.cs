using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Cuts a text into words at spaces and punctuation.</summary>
public class Tokenizer
{
    public Tokenizer()
    {
    }

    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>Words in small letters. What lies outside the basic plane (emoji) is a word by itself.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
            return tokens;
        var begin = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                rune = Rune.ReplacementChar;
            if (!rune.IsBmp || IsBreak(rune.Value))
                Add(tokens, text, begin, at);
            if (!rune.IsBmp)
                Add(tokens, text, at, at + rune.Utf16SequenceLength);
            var next = at + (rune.IsBmp ? 1 : rune.Utf16SequenceLength);
            if (!rune.IsBmp || IsBreak(rune.Value))
                begin = next;
            at = next;
        }

        Add(tokens, text, begin, text.Length);
        return tokens;
    }

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        if (end <= start)
            return;
        var word = text[start..end];
        tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
    }

    // ASCII and Latin-1 punctuation, modifier letters and combining marks, general punctuation and symbols.
    private static bool IsBreak(int code) => code
        is <= 0x002F or (>= 0x003A and <= 0x0040) or (>= 0x005B and <= 0x0060) or (>= 0x007B and <= 0x00BF)
        or (>= 0x02B9 and <= 0x036F) or (>= 0x2000 and <= 0x2BFF) or (>= 0x2E00 and <= 0x2E7F);
}
