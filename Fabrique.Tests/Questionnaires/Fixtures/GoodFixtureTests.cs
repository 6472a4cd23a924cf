using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires.Fixtures;

/// <summary>Forms in the field's manner, each with a person's answers, the way through it and the values that follow.</summary>
/// <remarks>After a wanted change, run once with FABRIQUE_APPROVE=1 and read the difference before committing it.</remarks>
public sealed class GoodFixtureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Names => Fixture.Names(Fixture.Good);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_trial_goes_the_way_and_gives_the_values_that_were_approved(string name)
    {
        var fixture = Fixture.Read(Fixture.Good, name);
        var form = await WriteAsync(name + ".md", fixture.Text);
        var answers = await WriteAsync(name + ".json", fixture.Answers);

        var run = await CommandTester.RunAsync("questionnaire", "try", form, "--answers", answers, "--locale", fixture.Locale);

        // JSON spells spaces that do not break by their numbers.
        Approved.Check(fixture.Expected("txt"), run.ToString().Replace("\\u00A0", "\u00A0", StringComparison.Ordinal).Replace("\\u202F", "\u202F", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_sheets_as_a_workbook_and_as_csv_are_the_same_form(string name)
    {
        var fixture = Fixture.Read(Fixture.Good, name);
        var form = Compiled(fixture.Compile());

        var workbook = Compiled(QuestionnaireCompiler.CompileFile(fixture.Workbook(), name + ".xlsx"));
        var csv = Compiled(QuestionnaireCompiler.CompileFile(fixture.Csv(), name + ".csv"));

        Assert.Equal((form.Questionnaire.Hash, form.Questionnaire.Hash), (workbook.Questionnaire.Hash, csv.Questionnaire.Hash));
        Assert.Equal(Told(form), Told(workbook));
        Assert.Equal(Told(form), Told(csv));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_print_compiles_to_itself_without_a_word(string name)
    {
        var form = Compiled(Fixture.Read(Fixture.Good, name).Compile()).Questionnaire;
        var print = MarkdownPrinter.Print(form);

        var again = Compiled(QuestionnaireCompiler.CompileMarkdown(print, "again.md"));

        Assert.Equal(form.Hash, again.Questionnaire.Hash);
        Assert.Equal(print, MarkdownPrinter.Print(again.Questionnaire));
    }

    [Fact]
    public void There_are_forty_of_them_or_more() => Assert.InRange(Fixture.List(Fixture.Good).Length, 40, 1_000);

    internal static CompileResult.Compiled Compiled(CompileResult result) => result switch
    {
        CompileResult.Compiled compiled => compiled,
        CompileResult.Failed failed => throw new Xunit.Sdk.XunitException(string.Join('\n', failed.Problems.Select(problem => ProblemText.Describe(problem, Form.English)))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<string> Told(CompileResult.Compiled compiled) =>
        compiled.Warnings.Select(problem => ProblemText.Describe(problem with { File = "" }, Form.English));

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
