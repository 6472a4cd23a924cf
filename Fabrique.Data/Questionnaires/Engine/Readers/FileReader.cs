using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A file that the channel has stored already, named as <see cref="AnswerText.Canonical"/> does; words are no file.</summary>
internal static class FileReader
{
    public static ReadResult Read(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return text.StartsWith(AnswerValue.File.IdPrefix, StringComparison.Ordinal) && end > AnswerValue.File.IdPrefix.Length
            ? new AnswerValue.File(text[..end], text[(end + 1)..])
            : Refusals.Of(RejectionCode.FileExpected);
    }
}
