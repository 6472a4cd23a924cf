using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Engine.Readers;

namespace Fabrique.Bot.Dialogs;

/// <summary>Recognises the opening words, in French and in English, whatever the conversation's language.</summary>
internal static class OpeningReader
{
    private static readonly string[] Feedback = Phrases.Of("Words_OpenFeedback");
    private static readonly string[] Idea = Phrases.Of("Words_OpenIdea");
    private static readonly string[] Resume = Phrases.Of("Words_OpenResume");

    /// <returns>The opening, or null when the text is something else.</returns>
    public static Opening? Read(string text)
    {
        // Nobody opens anything with a long text: it is somebody's answer.
        if (text.Length > 200)
        {
            return null;
        }

        var folded = TextFold.Fold(text);
        if (Phrases.After(Feedback, folded) is { } code)
        {
            return new Opening.Feedback(code);
        }

        if (Phrases.After(Resume, folded) is { Length: > 0 } words)
        {
            return new Opening.Resume(words);
        }

        return Idea.Contains(folded) ? new Opening.Idea() : null;
    }
}
