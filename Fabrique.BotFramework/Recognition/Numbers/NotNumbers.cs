namespace Microsoft.Bot.Recognition;

/// <summary>Digits that are no number: parts of names and addresses, dates, times, telephones.</summary>
internal static class NotNumbers
{
    private const string Joints = "-/.@_#:";
    private const int PhonePairs = 4;

    /// <param name="last">The last word of what is none.</param>
    public static bool At(Wording text, int place, out int last)
    {
        last = place;
        if (IsInName(text, place) || IsChain(text, place, '/') || IsChain(text, place, '-') || IsTime(text, place)
            || IsOverNothing(text, place))
        {
            while (IsTogether(text, last + 1))
                last++;
            return true;
        }

        return IsPhone(text, place, out last);
    }

    private static bool IsInName(Wording text, int place)
    {
        if (!text.IsGlued(place))
            return false;
        if (text[place - 1].IsLetters)
            return true;
        return IsJoint(text[place - 1]) && text.IsGlued(place - 1)
            && (text[place - 2].IsDigits || (text[place - 2].IsLetters && !text[place - 1].Is(':')));
    }

    // 12/05/2024, 06-12-34: three parts or more.
    private static bool IsChain(Wording text, int place, char joint)
    {
        for (var part = place; part < place + 4; part += 2)
        {
            if (!text[part + 1].Is(joint) || !text.IsGlued(part + 1) || !text[part + 2].IsDigits || !text.IsGlued(part + 2))
                return false;
        }

        return true;
    }

    // 10:30, 12h30.
    private static bool IsTime(Wording text, int place) =>
        (text[place + 1].Is(':') || text.Plain(place + 1) == "h")
        && text.IsGlued(place + 1) && text[place + 2].IsDigits && text.IsGlued(place + 2);

    private static bool IsOverNothing(Wording text, int place) =>
        text[place + 1].Is('/') && text.IsGlued(place + 1) && text.IsGlued(place + 2)
        && text[place + 2].IsDigits && !text[place + 2].Text.AsSpan().ContainsAnyExcept('0');

    private static bool IsPhone(Wording text, int place, out int last)
    {
        last = place;
        if (text[place].Text[0] != '0' && !text[place - 1].Is('+'))
            return false;
        while (text[last + 1] is { IsDigits: true, Spaced: true } && text[last + 1].Text.Length <= 2)
            last++;
        return last - place + 1 >= PhonePairs;
    }

    private static bool IsTogether(Wording text, int place) =>
        text.IsGlued(place) && (text[place].IsDigits || text[place].IsLetters || (IsJoint(text[place]) && text.IsGlued(place + 1)));

    private static bool IsJoint(Word word) =>
        word.Kind == WordKind.Sign && word.Plain.Length == 1 && Joints.Contains(word.Plain[0], StringComparison.Ordinal);
}
