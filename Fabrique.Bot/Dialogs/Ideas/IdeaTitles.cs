using Fabrique.Data.Ideas;

namespace Fabrique.Bot.Dialogs.Ideas;

internal static class IdeaTitles
{
    /// <summary>What an idea is called: its title as it was filed last, else its reference.</summary>
    public static string TitleOf(this Idea idea, IReadOnlyList<IdeaVersion> versions) =>
        versions.Count > 0 ? versions[^1].Answers.GetValueOrDefault(IdeaLine.TitleQuestion, idea.Reference) : idea.Reference;
}
