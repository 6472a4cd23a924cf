using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A file that the channel has stored already, named as <see cref="AnswerText.Canonical"/> does; words are no file.</summary>
internal static class FileReader
{
    /// <summary>Ids of stored files begin so: nobody types that by chance.</summary>
    public const string IdPrefix = "file:";

    public static ReadResult Read(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return text.StartsWith(IdPrefix, StringComparison.Ordinal) && end > IdPrefix.Length
            ? new AnswerValue.File(text[..end], text[(end + 1)..])
            : Refusals.Of(RejectionCode.FileExpected);
    }
}
