namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A text in which values are looked for. Takes time in proportion to the text for each value.</summary>
internal sealed class ValueFinder
{
    private const int UsualDistance = 2;

    private readonly string _text;
    private readonly FindValuesOptions _how;
    private readonly TokenizerFunction _tokenizer;
    private readonly List<Token> _words;
    private readonly Dictionary<string, List<int>> _places = [];

    public ValueFinder(string text, FindValuesOptions how)
    {
        _text = text;
        _how = how;
        _tokenizer = how.Tokenizer ?? Tokenizer.DefaultTokenizer;
        _words = _tokenizer(text, how.Locale);
        for (var place = 0; place < _words.Count; place++)
        {
            if (!_places.TryGetValue(_words[place].Normalized, out var places))
                _places[_words[place].Normalized] = places = [];
            places.Add(place);
        }
    }

    /// <summary>Every place where the value stands, one behind the other: a better fit may come behind a partial one.</summary>
    public IEnumerable<Match> All(SortedValue value)
    {
        var wanted = _tokenizer((value.Value ?? string.Empty).Trim(), _how.Locale);
        for (var from = 0; from < _words.Count;)
        {
            if (Next(value, wanted, from) is not { } match)
                yield break;
            yield return match;
            from = match.Last + 1;
        }
    }

    public List<ModelResult<FoundValue>> Best(IEnumerable<Match> matches)
    {
        var indexes = new HashSet<int>();
        var used = new HashSet<int>();
        var best = new List<ModelResult<FoundValue>>();
        foreach (var match in matches.OrderByDescending(match => match.Score))
        {
            var places = Enumerable.Range(match.First, match.Last - match.First + 1);
            if (indexes.Contains(match.Value.Index) || places.Any(used.Contains))
                continue;
            indexes.Add(match.Value.Index);
            used.UnionWith(places);
            best.Add(Result(match));
        }

        return [.. best.OrderBy(result => result.Start)];
    }

    private Match Next(SortedValue value, List<Token> wanted, int from)
    {
        int matched = 0, strayed = 0, first = -1, last = -1;
        var farthest = _how.MaxTokenDistance ?? UsualDistance;
        foreach (var word in wanted)
        {
            var place = PlaceOf(word, from);
            var distance = matched > 0 ? place - from : 0;
            if (place < 0 || distance > farthest)
                continue;
            matched++;
            strayed += distance;
            from = place + 1;
            last = place;
            if (first < 0)
                first = place;
        }

        if (matched == 0 || (matched < wanted.Count && !_how.AllowPartialMatches))
            return null;
        var completeness = (float)matched / wanted.Count;
        var accuracy = (float)matched / (matched + strayed);
        return new Match(value, first, last, completeness * accuracy);
    }

    /// <returns>-1 when the word does not come any more.</returns>
    private int PlaceOf(Token word, int from)
    {
        if (!_places.TryGetValue(word.Normalized, out var places))
            return -1;
        var at = places.BinarySearch(from);
        at = at < 0 ? ~at : at;
        return at < places.Count ? places[at] : -1;
    }

    private ModelResult<FoundValue> Result(Match match)
    {
        var start = _words[match.First].Start;
        var end = _words[match.Last].End;
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            Text = _text[start..(end + 1)],
            TypeName = "value",
            Resolution = new FoundValue { Value = match.Value.Value, Index = match.Value.Index, Score = match.Score },
        };
    }

    /// <summary>A value and the words that it was found in.</summary>
    internal sealed record Match(SortedValue Value, int First, int Last, float Score);
}
