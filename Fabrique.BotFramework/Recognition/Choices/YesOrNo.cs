namespace Microsoft.Bot.Recognition;

/// <summary>Reads yes and no.</summary>
internal static class YesOrNo
{
    private const int MostInAScript = 6;

    /// <returns>The first answer; <see cref="Answer.Neither"/> when all that is said is that one does not know; null when
    /// nothing is.</returns>
    /// <param name="strict">True to know only the words that the original knows.</param>
    public static Answer? Read(string text, string culture, bool strict)
    {
        var lexicon = YesNoLexicons.In(culture);
        var phrases = strict ? lexicon.Original : lexicon.Phrases;
        var wording = new Wording(text);
        Answer? unsure = null;
        for (var place = 0; place < wording.Count; place++)
        {
            var last = place;
            var answer = lexicon.Firsts.Contains(wording[place].Text) ? Longest(wording, place, phrases, lexicon.Longest, out last) : null;
            answer ??= Begun(wording[place], phrases);
            if (answer is Answer.Yes or Answer.No)
                return answer;
            unsure ??= answer;
            place = last;
        }

        return unsure;
    }

    /// <summary>The words as they are compared, with a space between.</summary>
    public static string Key(Wording words) =>
        string.Join(' ', Enumerable.Range(0, words.Count).Select(place => words[place].Text));

    private static Answer? Longest(
        Wording text, int place, IReadOnlyDictionary<string, Answer> phrases, int longest, out int last)
    {
        Answer? found = null;
        last = place;
        var key = string.Empty;
        for (var end = place; end < text.Count && end < place + longest; end++)
        {
            key = key.Length == 0 ? text[end].Text : $"{key} {text[end].Text}";
            if (text.IsTied(place, end) || IsPart(text, place, end) || !phrases.TryGetValue(key, out var answer))
                continue;
            (found, last) = (answer, end);
        }

        return found;
    }

    // "y a-t-il" and "m'y" are no yes; "n'" is no no.
    private static bool IsPart(Wording text, int first, int last) =>
        text[first].Text.Length == 1 && text[first].IsLetters && first == last && text.Count > 1
        && (text[first + 1].IsLetters || text[first + 1].Is('\'') || text[first - 1].IsLetters || text[first - 1].Is('\''));

    // Chinese, Japanese and Korean put no spaces between words.
    private static Answer? Begun(Word word, IReadOnlyDictionary<string, Answer> phrases)
    {
        if (!word.IsLetters || word.Text[0] < '\u2E80')
            return null;
        for (var length = Math.Min(word.Text.Length, MostInAScript); length > 0; length--)
        {
            if (phrases.TryGetValue(word.Text[..length], out var answer))
                return answer;
        }

        return null;
    }
}
