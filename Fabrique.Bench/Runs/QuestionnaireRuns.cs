using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fabrique.Bench.Tables;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Bench.Runs;

/// <summary>Compiling a workbook and choosing the next question, from 10 to 3,000 questions.</summary>
internal static class QuestionnaireRuns
{
    private const int Times = 20;
    private const string Header = "| questionnaire | size | least of 20 |";

    public static void Run(ResultTable table)
    {
        Compile(Workbook(300));
        foreach (var count in new[] { 10, 300, 3_000 })
        {
            var file = Workbook(count);
            var compiled = Least(() => Compile(file));
            table.Add(Header, $"| compile a workbook | {count:N0} questions | {Figure(compiled)} |");
            var questionnaire = Compile(file);
            table.Add(Header, $"| next question, none answered | {count:N0} questions | {Next(questionnaire, RunState.Start)} |");
            table.Add(Header, $"| next question, all but one answered | {count:N0} questions | {Next(questionnaire, Answered(questionnaire))} |");
        }
    }

    private static string Next(Questionnaire questionnaire, RunState state)
    {
        var context = new RunContext(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, "fr");
        QuestionnaireRun.Next(questionnaire, state, context);
        var before = GC.GetAllocatedBytesForCurrentThread();
        QuestionnaireRun.Next(questionnaire, state, context);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var least = Least(() => QuestionnaireRun.Next(questionnaire, state, context));
        return string.Create(CultureInfo.InvariantCulture, $"{Figure(least)}, {bytes / 1_000.0:0.0} KB");
    }

    private static RunState Answered(Questionnaire questionnaire) => RunState.Start with
    {
        Answers = RunState.Start.Answers.AddRange(questionnaire.Questions.SkipLast(1)
            .Select(question => KeyValuePair.Create<string, Answer>(question.Name, new Answer.Given(new AnswerValue.Number(7))))),
    };

    private static TimeSpan Least(Action what) => Enumerable.Range(0, Times).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        what();
        return clock.Elapsed;
    });

    private static string Figure(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.000} ms");

    private static Questionnaire Compile(byte[] file) => ((CompileResult.Compiled)QuestionnaireCompiler.CompileFile(file, "bench.xlsx")).Questionnaire;

    // Every question hangs on the one before it, and has a constraint and two languages.
    private static byte[] Workbook(int count)
    {
        var sheets = new StringBuilder("| survey | |\n| | type | name | label::fr | label::en | relevant | constraint |\n");
        for (var index = 0; index < count; index++)
            sheets.Append(CultureInfo.InvariantCulture, $"| | integer | q{index} | Question numéro {index} ? | Question number {index}? | {(index == 0 ? "" : $"${{q{index - 1}}} != 0")} | . >= 0 and . < 100 |\n");
        sheets.Append("| settings | |\n| | form_id |\n| | bench |\n");
        var compiled = (CompileResult.Compiled)QuestionnaireCompiler.CompileMarkdown(sheets.ToString(), "bench.md");
        var workbook = new MemoryStream();
        WorkbookPrinter.Print(compiled.Questionnaire, workbook);
        return workbook.ToArray();
    }
}
