using Fabrique.Bot.Cards;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>A question named <c>consentement</c> that is answered <c>non</c> ends everything, and nothing is kept.</summary>
internal static class Consent
{
    /// <summary>The question's name.</summary>
    public const string Name = SaidBack.Consent;

    public static bool IsRefused(Question question, Answer answer) =>
        question.Name == Name && answer is Answer.Given { Value: AnswerValue.One { Name: "non" } };
}
