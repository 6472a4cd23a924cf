using System.Collections.Immutable;
using Fabrique.Bot.Texts;
using Fabrique.Bot.Turns;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Dialogs.Questionnaires;

/// <summary>A file as an answer: of a kind that the question asks for, kept with the answer in the same turn.</summary>
internal static class FileAnswering
{
    /// <returns>The canonical answer of the file that was taken, or the sentence that says why none was.</returns>
    public static (string? Canonical, string Refusal) Take(Run run, Question question, ImmutableArray<ReceivedFile> files)
    {
        if (files.FirstOrDefault(file => Fits(question, file.Kind)) is not { } taken)
        {
            return (null, WhyNot(question, files[0], run.Talk.Language));
        }

        run.Talk.Turn.Add(new DomainWrite.PutAttachment(
            new Attachment(taken.Id, run.Response.Id, question.Name, taken.Name, taken.Kind.ContentType, taken.Content)));
        return (AnswerText.Canonical(new AnswerValue.File(taken.Id, taken.Name)), "");
    }

    /// <summary>Why a file is no answer to the question; "" where it is one.</summary>
    public static string WhyNot(Question question, ReceivedFile file, string language) =>
        Fits(question, file.Kind) ? "" : TextSets.Dialogs.Get(Unfit(question, file.Trouble), language, file.Name);

    private static bool Fits(Question question, FileKind kind) => question.Type switch
    {
        QuestionType.Image => kind.Family == FileKind.Image,
        QuestionType.Audio => kind.Family == FileKind.Audio,
        _ => kind.Family.Length > 0,
    };

    private static string Unfit(Question question, FileTrouble trouble) => question.Type switch
    {
        _ when trouble == FileTrouble.TooLarge => "File_TooLarge",
        _ when trouble == FileTrouble.NotFetched => "File_NotFetched",
        QuestionType.Image => "File_NotAnImage",
        QuestionType.Audio => "File_NotAudio",
        _ => "File_NotTaken",
    };
}
