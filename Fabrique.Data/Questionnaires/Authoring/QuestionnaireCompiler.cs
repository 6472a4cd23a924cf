using System.Diagnostics;
using Fabrique.Data.Questionnaires.Authoring.Workbooks;
using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Turns what an author wrote into a questionnaire, or tells every problem at once.</summary>
public static class QuestionnaireCompiler
{
    /// <summary>Bytes of a file that are looked at; a longer one is a problem.</summary>
    public const int MaxFileLength = Limits.FileBytes;

    /// <summary>Compiles a file: a workbook (.xlsx), a sheet (.csv) or Markdown tables, told apart by what it holds.</summary>
    /// <param name="fileName">For the messages; without a <c>form_id</c> it names the form too.</param>
    public static CompileResult CompileFile(ReadOnlyMemory<byte> content, string fileName)
    {
        var problems = new ProblemList();
        return ReadSheets(content, fileName, problems) is { } workbook
            ? Compile(workbook, problems)
            : new CompileResult.Failed(problems.InOrder());
    }

    /// <summary>Compiles the sheets of a Markdown file (see questionnaires.md, Markdown tables).</summary>
    /// <param name="fileName">As for <see cref="CompileFile"/>.</param>
    public static CompileResult CompileMarkdown(string text, string fileName)
    {
        var problems = new ProblemList();
        return ReadMarkdown(text, fileName, problems) is { } workbook
            ? Compile(workbook, problems)
            : new CompileResult.Failed(problems.InOrder());
    }

    /// <summary>The sheets of a file, as they are written.</summary>
    /// <returns>Null where the file is refused as a whole; why is among the problems.</returns>
    internal static Workbook? ReadSheets(ReadOnlyMemory<byte> content, string fileName, ProblemList problems)
    {
        if (content.Length > Limits.FileBytes)
            return Refuse(problems, Problems.FileTooLarge(fileName, content.Length, Limits.FileBytes));
        return FileFormat.Of(content.Span, fileName) switch
        {
            WorkbookFormat.Xlsx => XlsxSheets.Read(content, fileName, problems),
            WorkbookFormat.Csv when content.Length <= Limits.File => CsvSheets.Read(content.Span, fileName, problems),
            WorkbookFormat.Csv => Refuse(problems, Problems.FileTooLarge(fileName, content.Length, Limits.File)),
            WorkbookFormat.Markdown => ReadMarkdown(TextDecoder.Decode(content.Span, out _), fileName, problems),
            WorkbookFormat.OldWorkbook => Refuse(problems, Problems.OldWorkbook(fileName)),
            WorkbookFormat.OpenDocument => Refuse(problems, Problems.OpenDocument(fileName)),
            WorkbookFormat.Other => Refuse(problems, Problems.NotAWorkbook(fileName)),
            _ => throw new UnreachableException(),
        };
    }

    private static Workbook? ReadMarkdown(string text, string fileName, ProblemList problems) => text.Length > Limits.File
        ? Refuse(problems, Problems.FileTooLarge(fileName, text.Length, Limits.File))
        : MarkdownSheets.Read(TextNormalizer.Normalize(text), fileName, problems);

    private static CompileResult Compile(Workbook workbook, ProblemList problems)
    {
        if (workbook.Sheets.IsEmpty && problems.HasErrors)
            return new CompileResult.Failed(problems.InOrder());
        var settings = FormSettings.Read(workbook, problems);
        var lists = ChoiceSheet.Read(workbook, settings, problems);
        var survey = SurveySheet.Read(workbook, settings.DefaultLanguage, lists, problems);
        SurveyChecks.Run(workbook.FileName, survey, lists, settings.DefaultLanguage, problems);
        return problems.HasErrors
            ? new CompileResult.Failed(problems.InOrder())
            : Build(workbook.FileName, settings, survey, problems);
    }

    // What is published is kept as its print, and read back from there.
    private static CompileResult Build(string fileName, FormSettings settings, Survey survey, ProblemList problems)
    {
        var questionnaire = QuestionnaireBuilder.Build(settings, survey, out var length);
        if (length <= Limits.File)
            return new CompileResult.Compiled(questionnaire, problems.InOrder());
        Refuse(problems, Problems.FileTooLarge(fileName, length, Limits.File));
        return new CompileResult.Failed(problems.InOrder());
    }

    private static Workbook? Refuse(ProblemList problems, Problem problem)
    {
        problems.Add(problem);
        return null;
    }
}
