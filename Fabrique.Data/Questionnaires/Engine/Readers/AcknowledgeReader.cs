using System.Collections.Frozen;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>"OK", "d’accord", "j’ai lu" and the like.</summary>
internal static class AcknowledgeReader
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "ok", "okay", "oui", "yes", "d accord", "daccord", "entendu", "compris", "j ai compris", "lu", "j ai lu", "vu", "c est bon", "bien",
        "agreed", "i agree", "understood", "i understand", "read", "i have read", "got it", "fine", "1", "true",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static ReadResult Read(string text) => Words.Contains(TextFold.Fold(text.Length > 100 ? "" : text))
        ? new AnswerValue.Text(QuestionType.Acknowledge.Acknowledgement)
        : Refusals.Of(RejectionCode.NotAcknowledged);
}
