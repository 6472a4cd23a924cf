using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine.Readers;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Recognises "modifier IDEE-7K3F" and the like, in both languages; also what the buttons of our cards say.</summary>
internal static partial class IdeaCommandReader
{
    private static readonly FrozenDictionary<string, IdeaVerb> Verbs = Enum.GetValues<IdeaVerb>()
        .SelectMany(verb => Phrases.Of($"Words_Idea{verb}").Select(phrase => (phrase, verb)))
        .ToFrozenDictionary(pair => pair.phrase, pair => pair.verb);

    /// <returns>Null when the text speaks of no reference, or says something else of it.</returns>
    public static Opening.OnIdea? Read(string text)
    {
        if (Reference().Match(text) is not { Success: true } found)
        {
            return null;
        }

        var before = TextFold.Fold(text[..found.Index]);
        var rest = text[(found.Index + found.Length)..].Trim();
        IdeaVerb? verb = before.Length == 0 ? IdeaVerb.Show : Verbs.TryGetValue(before, out var said) ? said : null;
        return verb is null ? null : new Opening.OnIdea(verb.Value, $"IDEE-{found.Groups[1].Value.ToUpperInvariant()}", rest) { IsBare = before.Length == 0 };
    }

    /// <summary>The same command as a button says it, in the person's language.</summary>
    public static string Print(IdeaVerb verb, string reference, string language) =>
        $"{TextSets.Dialogs.Get($"Words_Idea{verb}", language).Split('|')[0]} {reference}";

    [GeneratedRegex(@"\bid[eé]e[\s-]*([2-9bcdfghjkmnpqrstvwxz]{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
