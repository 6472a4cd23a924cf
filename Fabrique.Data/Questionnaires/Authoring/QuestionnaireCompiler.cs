using System.Globalization;

namespace Fabrique.Data.Questionnaires.Authoring;

/// <summary>Turns what an author wrote into a questionnaire, or tells every problem at once.</summary>
public static class QuestionnaireCompiler
{
    /// <summary>Compiles the sheets of a Markdown file (see questionnaires.md, Markdown tables).</summary>
    public static CompileResult CompileMarkdown(string text, string fileName) => throw new NotImplementedException();
}

/// <summary>A problem as a sentence: where, what was found, what to do.</summary>
public static class ProblemText
{
    public static string Describe(Problem problem, CultureInfo culture) => throw new NotImplementedException();
}

/// <summary>The inverse of the compiler: a questionnaire as Markdown sheets.</summary>
public static class MarkdownPrinter
{
    public static string Print(Model.Questionnaire questionnaire) => throw new NotImplementedException();
}
