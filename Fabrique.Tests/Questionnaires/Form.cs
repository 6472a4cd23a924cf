using System.Globalization;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires;

/// <summary>A form under test and one person's run through it, in few words.</summary>
internal sealed class Form
{
    public static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private Form(Questionnaire questionnaire) => Questionnaire = questionnaire;

    public Questionnaire Questionnaire { get; }

    public RunState State { get; set; } = RunState.Start;

    /// <summary>Noon of 15 March 2026 in Paris; a Sunday.</summary>
    public RunContext Context { get; set; } = In("fr");

    public static RunContext In(string language) =>
        new(new DateTimeOffset(2026, 3, 15, 11, 0, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), language);

    /// <summary>A form from the Markdown of its sheets, which has to compile.</summary>
    public static Form Of(string markdown) => QuestionnaireCompiler.CompileMarkdown(markdown, "form.md") switch
    {
        CompileResult.Compiled compiled => new Form(compiled.Questionnaire),
        CompileResult.Failed failed => throw new Xunit.Sdk.XunitException(Tell(failed.Problems)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>All that the compiler says of a form that has mistakes or gives cause for warnings.</summary>
    public static string[] ProblemsOf(string markdown, CultureInfo culture) => QuestionnaireCompiler.CompileMarkdown(markdown, "form.md") switch
    {
        CompileResult.Compiled compiled => [.. compiled.Warnings.Select(problem => ProblemText.Describe(problem, culture))],
        CompileResult.Failed failed => [.. failed.Problems.Select(problem => ProblemText.Describe(problem, culture))],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public Step Next() => QuestionnaireRun.Next(Questionnaire, State, Context);

    /// <summary>The name of the question that is asked now; "" at the read-back.</summary>
    public string Asked() => Next() is Step.Ask ask ? ask.Question.Name : "";

    /// <summary>Answers named questions, one after the other; each answer has to be accepted.</summary>
    public Form Answer(params (string Name, string Raw)[] answers)
    {
        foreach (var (name, raw) in answers)
            Take(Read(name, raw));
        return this;
    }

    public Form Skip(string name) => Take(QuestionnaireRun.Skip(Questionnaire, State, Questionnaire[name], Context));

    public Form DontKnow(string name) => Take(QuestionnaireRun.DontKnow(Questionnaire, State, Questionnaire[name], Context));

    public Reading Read(string name, string raw) => QuestionnaireRun.Accept(Questionnaire, State, Questionnaire[name], raw, Context);

    /// <summary>The canonical answer, or the code and arguments of the refusal, as one line.</summary>
    public string Reply(string name, string raw) => Read(name, raw) switch
    {
        Reading.Accepted { Answer: Answer.Given given } => AnswerText.Canonical(given.Value),
        Reading.Rejected rejected => Tell(rejected),
        var other => other.ToString(),
    };

    /// <summary>What would be kept of one question: its canonical value, or the kind of empty.</summary>
    public string Outcome(string name)
    {
        var outcome = QuestionnaireRun.Outcomes(Questionnaire, State, Context).Single(outcome => outcome.Question.Name == name);
        return outcome.Value is { } value ? AnswerText.Canonical(value) : outcome.Status.ToString();
    }

    public bool Back()
    {
        if (QuestionnaireRun.Back(Questionnaire, State, Context) is not { } before)
            return false;
        State = before;
        return true;
    }

    public void Change(string name) => State = QuestionnaireRun.Change(Questionnaire, State, Questionnaire[name]);

    public static string Tell(Reading.Rejected rejected) =>
        rejected.Arguments.Count == 0 ? rejected.Code.ToString() : $"{rejected.Code} {string.Join(", ", rejected.Arguments.Select(pair => $"{pair.Key}={pair.Value}"))}";

    private static string Tell(IEnumerable<Problem> problems) =>
        "The form does not compile:\n" + string.Join('\n', problems.Select(problem => ProblemText.Describe(problem, English)));

    private Form Take(Reading reading)
    {
        State = reading is Reading.Accepted accepted
            ? accepted.State
            : throw new Xunit.Sdk.XunitException($"Not accepted: {Tell((Reading.Rejected)reading)}");
        return this;
    }
}
