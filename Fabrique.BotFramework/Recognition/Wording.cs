using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Recognition;

/// <summary>What a person wrote, in words. Made in time proportional to the text.</summary>
internal sealed class Wording
{
    private readonly List<Word> _words = [];

    public Wording(string text)
    {
        Text = text;
        var spaced = true;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                spaced = true;
                at++;
                continue;
            }

            var end = EndOf(text, at, out var kind);
            _words.Add(Make(text, at, end, kind, spaced));
            spaced = false;
            at = end;
        }
    }

    public string Text { get; }

    public int Count => _words.Count;

    /// <summary>The word at a place; outside the text one of no kind.</summary>
    public Word this[int place] => place >= 0 && place < _words.Count ? _words[place] : default;

    /// <summary>The plain letters at a place; empty when there are none.</summary>
    public string Plain(int place) => this[place] is { Kind: WordKind.Letters } word ? word.Plain : string.Empty;

    /// <summary>True when no space stands between the word and the one before.</summary>
    public bool IsGlued(int place) => this[place] is { Kind: not WordKind.None, Spaced: false };

    /// <summary>The place of the next letters behind a space or a single hyphen; -1 when something else comes.</summary>
    public int Next(int place)
    {
        if (this[place + 1] is { IsLetters: true, Spaced: true })
            return place + 1;
        return this[place + 1].Is('-') && IsGlued(place + 1) && IsGlued(place + 2) && this[place + 2].IsLetters
            ? place + 2
            : -1;
    }

    /// <summary>The place of the letters before a space or a single hyphen; -1 when something else is there.</summary>
    public int Previous(int place)
    {
        if (this[place - 1].IsLetters && this[place].Spaced)
            return place - 1;
        return this[place - 1].Is('-') && IsGlued(place) && IsGlued(place - 1) && this[place - 2].IsLetters
            ? place - 2
            : -1;
    }

    /// <summary>True when letters are tied to the word by a hyphen: it is a part of another word.</summary>
    public bool IsTied(int first, int last) =>
        (this[last + 1].Is('-') && IsGlued(last + 1) && IsGlued(last + 2) && this[last + 2].IsLetters)
        || (this[first - 1].Is('-') && IsGlued(first) && IsGlued(first - 1) && this[first - 2].IsLetters);

    private static int EndOf(string text, int at, out WordKind kind)
    {
        var end = at;
        if (char.IsAsciiDigit(text[at]))
        {
            kind = WordKind.Digits;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            return end;
        }

        kind = WordKind.Letters;
        while (end < text.Length && IsLetter(text[end], end > at))
            end++;
        if (end > at)
            return end;
        kind = WordKind.Sign;
        return at + (char.IsSurrogatePair(text, at) ? 2 : 1);
    }

    private static bool IsLetter(char character, bool inside) =>
        char.IsLetter(character)
        || (inside && CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static Word Make(string text, int start, int end, WordKind kind, bool spaced)
    {
        if (kind == WordKind.Digits)
        {
            var digits = text[start..end];
            return new Word(kind, start, end, digits, digits, spaced);
        }

        var small = kind == WordKind.Sign && end == start + 1
            ? Folding.Sign(text[start])
            : text[start..end].ToLowerInvariant().Normalize(NormalizationForm.FormC);
        return new Word(kind, start, end, small, kind == WordKind.Letters ? Folding.Plain(small) : small, spaced);
    }
}
