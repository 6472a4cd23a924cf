using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Turns what an author wrote into a questionnaire, or tells every problem at once.</summary>
public static class QuestionnaireCompiler
{
    /// <summary>Compiles the sheets of a Markdown file (see questionnaires.md, Markdown tables).</summary>
    /// <param name="fileName">For the messages; without a <c>form_id</c> it names the form too.</param>
    public static CompileResult CompileMarkdown(string text, string fileName)
    {
        var problems = new ProblemList();
        if (text.Length > Limits.File)
        {
            problems.Add(Problems.FileTooLarge(fileName, text.Length, Limits.File));
            return new CompileResult.Failed(problems.InOrder());
        }

        return Compile(MarkdownSheets.Read(TextNormalizer.Normalize(text), fileName, problems), problems);
    }

    private static CompileResult Compile(Workbook workbook, ProblemList problems)
    {
        var settings = FormSettings.Read(workbook, problems);
        var lists = ChoiceSheet.Read(workbook, settings.DefaultLanguage, problems);
        var survey = SurveySheet.Read(workbook, settings.DefaultLanguage, lists, problems);
        SurveyChecks.Run(workbook.FileName, survey, lists, settings.DefaultLanguage, problems);
        return problems.HasErrors
            ? new CompileResult.Failed(problems.InOrder())
            : new CompileResult.Compiled(QuestionnaireBuilder.Build(settings, survey), problems.InOrder());
    }
}
