using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Recognition;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds which of several choices a person means: by name, else by "the second", else by "2".</summary>
public class ChoiceRecognizers
{
    public ChoiceRecognizers()
    {
    }

    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Only one way is used at a time: the second of "the second half" is no number when a name fits.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        var how = options ?? new FindChoicesOptions();
        var text = utterance ?? string.Empty;
        var found = Find.FindChoices(text, list, how);
        if (found.Count > 0)
            return found;
        var culture = PromptCultureModels.MapToNearestLanguage(how.Locale) ?? PromptCultureModels.English.Locale;
        if (how.RecognizeOrdinals)
            found = Counted(text, list, OrdinalReader.All(text, culture, list.Count));
        if (found.Count == 0 && how.RecognizeNumbers)
            found = Counted(text, list, NumberReader.Choosing(text, culture));
        return found;
    }

    private static List<ModelResult<FoundChoice>> Counted(string text, IList<Choice> list, IEnumerable<FoundPlace> places) =>
    [
        .. from place in places
           where place.Number >= 1 && place.Number <= list.Count
           select new ModelResult<FoundChoice>
           {
               Start = place.Start,
               End = place.End - 1,
               Text = text[place.Start..place.End],
               TypeName = "choice",
               Resolution = new FoundChoice
               {
                   Value = list[place.Number - 1].Value,
                   Index = place.Number - 1,
                   Score = 1,
               },
           },
    ];
}
