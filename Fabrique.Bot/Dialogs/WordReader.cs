using System.Collections.Frozen;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Engine.Readers;

namespace Fabrique.Bot.Dialogs;

/// <summary>Recognises the words that every question understands, in both languages; only when they are the whole message.</summary>
internal static class WordReader
{
    private static readonly FrozenDictionary<string, Word> ByPhrase = Enum.GetValues<Word>()
        .SelectMany(word => Phrases.Of($"Words_{word}").Select(phrase => (phrase, word)))
        .ToFrozenDictionary(pair => pair.phrase, pair => pair.word);

    private static readonly string[] ChangePhrases = Phrases.Of("Words_Change");

    public static Word? Read(string text) =>
        text.Length <= 60 && ByPhrase.TryGetValue(TextFold.Fold(text), out var word) ? word : null;

    /// <returns>What is to be changed ("3", "la durée"), "" when it was not said, or null when the text is something else.</returns>
    public static string? ReadChange(string text) =>
        text.Length <= 200 ? Phrases.After(ChangePhrases, TextFold.Fold(text)) : null;
}
