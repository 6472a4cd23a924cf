using Fabrique.Bot.Dialogs.Ideas;
using Fabrique.Data;
using Microsoft.Bot.Schema;

namespace Fabrique.Bot.Dialogs;

/// <summary>What opening words led to; a closed set.</summary>
internal abstract record Opened
{
    private Opened()
    {
    }

    public sealed record Begins(QuestionnaireStart Start) : Opened;

    /// <summary>All is said with these messages.</summary>
    public sealed record Told(params IReadOnlyList<Activity> Messages) : Opened;

    /// <summary>Something must be known first.</summary>
    public sealed record Asks(IdeaQuestion Question) : Opened;

    /// <param name="Text">Why not, and what to do, in the person's language.</param>
    public sealed record Refused(string Text) : Opened;
}

/// <summary>How a questionnaire begins in this conversation.</summary>
/// <param name="Greeting">Said before the first question.</param>
/// <param name="OffersEssential">The person first chooses between the essential questions and all.</param>
internal sealed record QuestionnaireStart(ResponseId Response, string Greeting, bool OffersEssential = false);
