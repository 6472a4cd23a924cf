using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Engine.Readers;
using Fabrique.Data.Questionnaires.Shipped;

namespace Fabrique.Bot.Dialogs;

/// <summary>Recognises the opening words, in French and in English, whatever the conversation's language.</summary>
internal static class OpeningReader
{
    private static readonly string[] Feedback = Phrases.Of("Words_OpenFeedback");
    private static readonly string[] Idea = Phrases.Of("Words_OpenIdea");
    private static readonly string[] NewIdea = Phrases.Of("Words_OpenNewIdea");
    private static readonly string[] MyIdeas = Phrases.Of("Words_OpenMyIdeas");
    private static readonly string[] NoReminders = Phrases.Of("Words_OpenNoReminders");
    private static readonly string[] Reminders = Phrases.Of("Words_OpenReminders");
    private static readonly string[] ExportIdeas = Phrases.Of("Words_OpenExportIdeas");
    private static readonly string[] Export = Phrases.Of("Words_OpenExport");
    private static readonly string[] Resume = Phrases.Of("Words_OpenResume");

    /// <returns>The opening, or null when the text is something else.</returns>
    public static Opening? Read(string text)
    {
        // Nobody opens anything with a long text, except to write to the coaches: it is somebody's answer.
        var command = IdeaCommandReader.Read(text);
        if (text.Length > 200)
        {
            return command is { Verb: IdeaVerb.Comment } ? command : null;
        }

        if (command is not null)
        {
            return command;
        }

        var folded = TextFold.Fold(text);
        if (Phrases.After(Feedback, folded) is { } code)
        {
            return new Opening.Feedback(code);
        }

        if (Phrases.After(Export, folded) is { Length: > 0 } form)
        {
            return new Opening.Export(form.Replace(' ', '-'));
        }

        if (Phrases.After(Resume, folded) is { Length: > 0 } words)
        {
            return new Opening.Resume(words);
        }

        return Idea.Contains(folded) ? new Opening.Idea()
            : ExportIdeas.Contains(folded) ? new Opening.Export(ShippedQuestionnaires.Idea)
            : NewIdea.Contains(folded) ? new Opening.NewIdea()
            : MyIdeas.Contains(folded) ? new Opening.MyIdeas()
            : NoReminders.Contains(folded) ? new Opening.Reminders(AreWanted: false)
            : Reminders.Contains(folded) ? new Opening.Reminders(AreWanted: true)
            : null;
    }
}
