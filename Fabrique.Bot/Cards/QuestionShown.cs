using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Cards;

/// <summary>A question as it is about to be shown.</summary>
/// <param name="IsAgain">Asked again at once: its notes and its group were said already.</param>
/// <param name="Before">Said first, in the same message; may be "".</param>
internal sealed record QuestionShown(Questionnaire Questionnaire, Step.Ask Ask, bool IsAgain, string Before, string Nonce)
{
    /// <summary>What was typed into a card of several questions, by name, to be mended.</summary>
    public ImmutableSortedDictionary<string, string> Typed { get; init; } = CardSubmission.NoFields;

    public Company Company { get; init; }
}

/// <summary>The read-back as it is about to be shown.</summary>
internal sealed record ReviewShown(Questionnaire Questionnaire, Step.Review Review, bool IsIdea, string Before, string Nonce)
{
    public Company Company { get; init; }
}
