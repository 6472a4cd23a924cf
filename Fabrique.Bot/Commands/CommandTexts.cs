using System.Globalization;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Bot.Commands;

/// <summary>What commands say, in one language.</summary>
internal sealed record CommandTexts(string Language)
{
    public CultureInfo Culture => TextSet.Culture(Language);

    public string this[string key] => TextSets.Commands.Get(key, Language);

    public string Format(string key, params object[] arguments) => TextSets.Commands.Get(key, Language, arguments);

    /// <summary>The sentence, and the nearest candidate behind it where one is near.</summary>
    public string WithNearest(string sentence, string found, IEnumerable<string> candidates) =>
        Nearest.Of(found, candidates) is { Length: > 0 } nearest ? $"{sentence} {Format("Usage_DidYouMean", nearest)}" : sentence;
}
