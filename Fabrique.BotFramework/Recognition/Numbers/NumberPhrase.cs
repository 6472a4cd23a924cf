namespace Microsoft.Bot.Recognition;

/// <summary>Numbers in words: <c>quatre-vingt-dix-neuf</c>, <c>two hundred and five</c>, <c>three and a half</c>.</summary>
internal sealed class NumberPhrase(Wording text, NumberLexicon lexicon)
{
    public NumberLexicon Lexicon => lexicon;

    /// <summary>Reads the number that begins at a place.</summary>
    /// <param name="last">The last word that was read; the place itself when none begins there.</param>
    public FoundNumber? Read(int place, out int last)
    {
        last = place;
        if (VulgarFraction.Of(text[place]) is { } vulgar)
            return new FoundNumber(NumberValue.Of(vulgar), place, place);
        var begin = Role(place) == NumberRole.Article ? text.Next(place) : place;
        if (begin < 0 || !(Begin(begin, begin != place, out var value, out var end)))
            return null;
        var tail = new NumberTail(text, lexicon, this);
        var read = NumberValue.Of(value);
        var whole = end;
        tail.Extend(ref read, ref end);
        last = end;
        if (text.IsTied(place, end) || (end == whole && place == whole && !LoneOne.IsMeant(text, lexicon, place)))
            return null;
        if (!IsClock(end))
            return new FoundNumber(read, place, end);
        last = end + 2;
        return null;
    }

    /// <summary>Reads a whole number in words.</summary>
    public bool Whole(int place, bool bareScale, out decimal value, out int last)
    {
        value = 0;
        last = -1;
        var below = decimal.MaxValue;
        for (var at = place; at >= 0;)
        {
            var isGroup = Group(at, out var group, out var end);
            var scale = isGroup ? text.Next(end) : at;
            if (!isGroup)
                group = 1;
            if (!IsScale(scale, below, bare: !isGroup && !bareScale))
            {
                if (isGroup)
                    (value, last) = (value + group, end);
                break;
            }

            below = lexicon[text.Plain(scale)].Value;
            (value, last) = (value + (group * below), scale);
            at = Behind(scale);
            if (at < 0 || !Group(at, out _, out _))
                break;
        }

        return last >= 0;
    }

    public NumberRole Role(int place) => lexicon[text.Plain(place)].Role;

    /// <summary>Reads nought to ninety-nine.</summary>
    public bool BelowHundred(int place, out decimal value, out int last)
    {
        value = 0;
        last = place;
        if (place < 0)
            return false;
        var word = lexicon[text.Plain(place)];
        value = word.Value;
        if (word.Role == NumberRole.Unit)
            return !lexicon.CountsInTwenties || FrenchUnit(ref value, ref last);
        if (word.Role != NumberRole.Ten)
            return false;
        AddUnit(ref value, ref last);
        return true;
    }

    private bool Begin(int place, bool behindArticle, out decimal value, out int last)
    {
        if (Role(place) is NumberRole.Half or NumberRole.Part or NumberRole.Collective)
            return Single(place, behindArticle, out value, out last);
        return Whole(place, behindArticle, out value, out last)
            && !(behindArticle && Role(place) is not (NumberRole.Hundred or NumberRole.Scale));
    }

    // "Half" and "a third", "a dozen"; a bare "third" is an ordinal, a bare "dozen" no number.
    private bool Single(int place, bool behindArticle, out decimal value, out int last)
    {
        last = place;
        value = lexicon[text.Plain(place)].Value;
        return behindArticle || text.Plain(place) is "half" or "moitie";
    }

    // French says "mille" without a number before; English needs one or an article.
    private bool IsScale(int place, decimal below, bool bare) =>
        place >= 0 && lexicon[text.Plain(place)] is { Role: NumberRole.Scale } scale && scale.Value < below
        && (!bare || (lexicon.CountsInTwenties && scale.Value == 1000));

    private bool Group(int place, out decimal value, out int last)
    {
        (value, last) = (1, place);
        if (Role(place) != NumberRole.Hundred)
        {
            if (!BelowHundred(place, out value, out last))
                return false;
            var hundred = text.Next(last);
            if (hundred < 0 || Role(hundred) != NumberRole.Hundred || value < 1)
                return true;
            last = hundred;
        }

        value *= 100;
        if (BelowHundred(Behind(last), out var rest, out var end) && rest > 0)
            (value, last) = (value + rest, end);
        return true;
    }

    // English puts "and" behind hundreds and thousands.
    private int Behind(int place)
    {
        var next = text.Next(place);
        if (next < 0 || lexicon.CountsInTwenties || Role(next) != NumberRole.And)
            return next;
        var behind = text.Next(next);
        return behind >= 0 && BelowHundred(behind, out _, out _) ? behind : -1;
    }

    private bool FrenchUnit(ref decimal value, ref int last)
    {
        var next = text.Next(last);
        if (next < 0)
            return true;
        var word = lexicon[text.Plain(next)];
        if (value == 10 && word is { Role: NumberRole.Unit, Value: >= 7 and <= 9 })
            (value, last) = (10 + word.Value, next);
        if (value == 4 && word is { Role: NumberRole.Ten, Value: 20 })
        {
            (value, last) = (80, next);
            AddUnit(ref value, ref last);
        }

        return true;
    }

    private void AddUnit(ref decimal value, ref int last)
    {
        var next = text.Next(last);
        if (next < 0)
            return;
        var teens = lexicon.CountsInTwenties && value is 60 or 80;
        if (lexicon.CountsInTwenties && Role(next) == NumberRole.And)
        {
            var behind = text.Next(next);
            if (behind >= 0 && lexicon[text.Plain(behind)] is { Role: NumberRole.Unit } one && (one.Value == 1 || (teens && one.Value == 11)))
                (value, last) = (value + one.Value, behind);
            return;
        }

        if (lexicon[text.Plain(next)] is not { Role: NumberRole.Unit, Value: >= 1 } unit || unit.Value > (teens ? 19 : 9))
            return;
        var (more, end) = (unit.Value, next);
        if (teens && more == 10)
            FrenchUnit(ref more, ref end);
        (value, last) = (value + more, end);
    }

    // "Half past five" is a time.
    private bool IsClock(int last) =>
        text.Plain(last + 1) is "past" or "to" && text.Plain(last) is "half" or "quarter";
}
