using Fabrique.Bot.Texts;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bot.Cards;

/// <summary>How a question is named where answers are said back. Pure.</summary>
internal static class SaidBack
{
    /// <summary>The question that asks for consent, by its name in a form.</summary>
    public const string Consent = "consentement";

    /// <summary>The question's label; of a consent its short name, for nobody wants to hear the whole of it again.</summary>
    public static string Label(Questionnaire questionnaire, Question question, string language) => question.Name == Consent
        ? TextSets.Dialogs.Get("Review_Consent", language)
        : questionnaire.Say(question.Label, language);
}
