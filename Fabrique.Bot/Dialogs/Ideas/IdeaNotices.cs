using Fabrique.Data;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Ideas;

/// <summary>Tells all authors of an idea something, each in their language.</summary>
internal sealed class IdeaNotices(IIdeaReader ideas, IPersonReader people, IChance chance)
{
    /// <param name="text">By language.</param>
    /// <param name="button">What can be said in answer, by language; null for nothing.</param>
    /// <param name="except">Who does it, and need not be told.</param>
    public async Task<IReadOnlyList<DomainWrite>> ForAsync(
        Idea idea, Func<string, string> text, CancellationToken ct, Func<string, string>? button = null, string except = "")
    {
        var notices = new List<DomainWrite>();
        foreach (var author in (await ideas.AuthorsAsync(idea, ct)).Where(author => author != except))
        {
            if (await people.FindAsync(author, ct) is { } person)
            {
                var buttons = button is null ? Array.Empty<string>() : [button(person.Language)];
                notices.Add(Notice.To(person, text(person.Language), chance, buttons));
            }
        }

        return notices;
    }
}
