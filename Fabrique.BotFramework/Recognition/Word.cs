namespace Microsoft.Bot.Recognition;

/// <summary>A piece of a text: letters, digits, or one sign.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character behind it.</param>
/// <param name="Text">In small letters.</param>
/// <param name="Plain">In small letters without accents.</param>
/// <param name="Spaced">True when a space, or the beginning of the text, comes before.</param>
internal readonly record struct Word(WordKind Kind, int Start, int End, string Text, string Plain, bool Spaced)
{
    public bool IsDigits => Kind == WordKind.Digits;

    public bool IsLetters => Kind == WordKind.Letters;

    public bool Is(char sign) => Kind == WordKind.Sign && Plain.Length == 1 && Plain[0] == sign;
}

internal enum WordKind
{
    /// <summary>Nothing: before the first and behind the last word.</summary>
    None,
    Letters,
    Digits,
    Sign,
}
