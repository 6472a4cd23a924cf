namespace Microsoft.Bot.Recognition;

/// <summary>Phrases of plain letters, and what they mean. The longest that fits is found, across spaces, hyphens and
/// apostrophes.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> _phrases = [];
    private readonly HashSet<string> _firsts = [];
    private readonly int _longest;

    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        foreach (var (phrase, value) in phrases)
        {
            _phrases[phrase] = value;
            var words = phrase.Split(' ');
            _firsts.Add(words[0]);
            _longest = Math.Max(_longest, words.Length);
        }
    }

    /// <param name="last">The last word of the phrase.</param>
    public bool Match(Wording text, int place, out T value, out int last)
    {
        (value, last) = (default, place);
        var key = text.Plain(place);
        if (key.Length == 0 || !_firsts.Contains(key))
            return false;
        var found = _phrases.TryGetValue(key, out value);
        var end = place;
        for (var count = 1; count < _longest; count++)
        {
            end = Following(text, end);
            if (end < 0)
                break;
            key = $"{key} {text.Plain(end)}";
            if (_phrases.TryGetValue(key, out var longer))
                (value, last, found) = (longer, end, true);
        }

        return found;
    }

    private static int Following(Wording text, int place)
    {
        if (text[place + 1].Is('\'') && text.IsGlued(place + 1) && text.IsGlued(place + 2) && text[place + 2].IsLetters)
            return place + 2;
        return text.Next(place);
    }
}
