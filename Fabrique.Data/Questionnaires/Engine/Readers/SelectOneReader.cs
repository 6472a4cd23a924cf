using System.Diagnostics;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>One choice of a list.</summary>
internal static class SelectOneReader
{
    public static ReadResult Read(string text, ChoiceIndex index, Questionnaire questionnaire, string language)
    {
        var matcher = new ChoiceMatcher(index, language);
        return matcher.Match(text) switch
        {
            ChoiceMatch.Found found => new AnswerValue.One(found.Entry.Choice.Name),
            ChoiceMatch.Several several => ChoiceRefusals.Ambiguous(several, questionnaire, language),
            ChoiceMatch.None => ChoiceRefusals.Unknown(text, matcher),
            _ => throw new UnreachableException(),
        };
    }
}

internal static class ChoiceRefusals
{
    private const int MaxQuoted = 60;

    public static Reading.Rejected Ambiguous(ChoiceMatch.Several several, Questionnaire questionnaire, string language) => Refusals.Of(
        RejectionCode.AmbiguousChoice,
        ("first", questionnaire.Say(several.Entries[0].Choice.Label, language)),
        ("second", questionnaire.Say(several.Entries[1].Choice.Label, language)));

    public static Reading.Rejected Unknown(string phrase, ChoiceMatcher matcher) => Refusals.Of(
        RejectionCode.UnknownChoice,
        ("found", Quote(phrase)),
        ("suggestion", matcher.Suggest(phrase)));

    private static string Quote(string phrase)
    {
        if (phrase.Length <= MaxQuoted)
            return phrase;
        var end = char.IsHighSurrogate(phrase[MaxQuoted - 1]) ? MaxQuoted - 1 : MaxQuoted;
        return phrase[..end] + "…";
    }
}
