using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Data.Questionnaires.Engine.Readers;

/// <summary>A text is taken as it was typed.</summary>
internal static class TextReader
{
    public static ReadResult Read(string text) => new AnswerValue.Text(text);
}
