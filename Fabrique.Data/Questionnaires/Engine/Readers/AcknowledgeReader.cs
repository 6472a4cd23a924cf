using System.Collections.Frozen;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>"OK", "d’accord", "j’ai lu" and the like.</summary>
internal static class AcknowledgeReader
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "ok", "okay", "ok merci", "d accord", "daccord", "oui", "ouais", "bien recu", "bien compris", "compris", "j ai compris", "j ai lu", "c est lu", "lu", "lu et approuve",
        "vu", "c est bon", "c est note", "note", "entendu", "bien sur", "tres bien", "parfait", "merci", "j accepte", "je suis d accord", "ca marche", "continuer", "suivant", "1",
        "yes", "yep", "yeah", "sure", "fine", "all right", "alright", "understood", "got it", "i understand", "i have read it", "i agree", "read", "noted", "agreed", "thanks", "thank you", "next", "continue", "true", "bien",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static ReadResult Read(string text) => Words.Contains(TextFold.Fold(text.Length > 100 ? "" : text))
        ? new AnswerValue.Text(QuestionType.Acknowledge.Acknowledgement)
        : Refusals.Of(RejectionCode.NotAcknowledged);
}
