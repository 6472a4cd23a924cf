using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>Why an answer was not taken and what is expected, in one sentence of the person's language.</summary>
internal static class RefusalText
{
    public static string Sentence(Question question, Reading.Rejected rejected, string language)
    {
        string Argument(string name) => rejected.Arguments.GetValueOrDefault(name, "");
        string Say(string key, params string[] names) => TextSets.Dialogs.Get(key, language, [.. names.Select(Argument)]);
        var key = $"Rejected_{rejected.Code}";
        return rejected.Code switch
        {
            RejectionCode.Required or RejectionCode.Constraint when Argument("message").Length > 0 => Argument("message"),
            RejectionCode.TooSmall or RejectionCode.TooLarge => Bounds(key, Argument("min"), Argument("max"), language),
            RejectionCode.NotOnStep when Argument("step") == "1" => Say("Rejected_NotWhole", "min", "max"),
            RejectionCode.NotOnStep => Say(key, "min", "max", "step"),
            RejectionCode.Empty when question.Type.Choices is not null => Say("Rejected_EmptyChoice"),
            RejectionCode.UnknownChoice when Argument("suggestion").Length > 0 => Say("Rejected_UnknownChoiceSuggestion", "found", "suggestion"),
            RejectionCode.UnknownChoice => Say(key, "found"),
            RejectionCode.AmbiguousChoice => Say(key, "first", "second"),
            RejectionCode.ExclusiveChoice => Say(key, "exclusive"),
            RejectionCode.NoneOfThem when question.Required is not null => Say("Rejected_NoneOfThemRequired"),
            RejectionCode.IncompleteRanking => Say(key, "missing"),
            RejectionCode.RankedTwice => Say(key, "choice"),
            RejectionCode.TooLong => Say(key, "length", "max"),
            _ when rejected.Arguments.ContainsKey("example") => Say(key, "example"),
            _ => Say(key),
        };
    }

    private static string Bounds(string key, string min, string max, string language) =>
        min.Length > 0 && max.Length > 0
            ? TextSets.Dialogs.Get("Rejected_OutOfRange", language, min, max)
            : TextSets.Dialogs.Get(key, language, min.Length > 0 ? min : max);
}
