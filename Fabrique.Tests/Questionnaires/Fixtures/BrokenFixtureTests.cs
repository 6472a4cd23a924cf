using System.Text;
using System.Text.Json.Nodes;
using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires.Fixtures;

/// <summary>Broken forms, each with all that <c>questionnaire check</c> says of it, in both languages.</summary>
public sealed class BrokenFixtureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public static TheoryData<string> Names => Fixture.Names(Fixture.Broken);

    public static TheoryData<string> InWorkbooks =>
        [.. Fixture.List(Fixture.Broken).Where(name => !Fixture.Read(Fixture.Broken, name).Text.Contains("(only in Markdown)", StringComparison.Ordinal))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_problem_is_told_at_its_place_as_approved(string name)
    {
        var fixture = Fixture.Read(Fixture.Broken, name);
        var form = Path.Combine(_folder.Path, name + ".md");
        await File.WriteAllTextAsync(form, fixture.Text);
        var said = new StringBuilder();

        foreach (var locale in new[] { "fr", "en" })
        {
            var run = await CommandTester.RunAsync("questionnaire", "check", form, "--locale", locale);
            Assert.Equal(1, run.ExitCode);
            said.Append(run.Output).Append(run.Error);
        }

        Approved.Check(fixture.Expected("txt"), said.ToString());
    }

    [Theory]
    [MemberData(nameof(InWorkbooks))]
    public void The_same_sheets_as_a_workbook_have_the_same_problems(string name)
    {
        var fixture = Fixture.Read(Fixture.Broken, name);
        var markdown = Told(fixture.Compile());

        var workbook = Told(QuestionnaireCompiler.CompileFile(fixture.Workbook(), name + ".xlsx"));

        Assert.Equal(markdown, workbook);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_problem_is_one_line_and_the_same_as_json(string name)
    {
        var fixture = Fixture.Read(Fixture.Broken, name);
        var form = Path.Combine(_folder.Path, name + ".md");
        await File.WriteAllTextAsync(form, fixture.Text);

        var text = await CommandTester.RunAsync("questionnaire", "check", form, "--locale", "en");
        var json = await CommandTester.RunAsync("questionnaire", "check", form, "--locale", "en", "--json");

        var lines = Lines(text);
        Assert.Equal((1, 1), (text.ExitCode, json.ExitCode));
        Assert.Equal(Assert.IsType<CompileResult.Failed>(fixture.Compile()).Problems.Length, lines.Length);
        Assert.Equal(lines, Lines(json).Select(line => (string?)JsonNode.Parse(line)!["message"]));
        Assert.All(Lines(json).Select(line => JsonNode.Parse(line)!).Zip(lines), pair => Assert.StartsWith(Place(pair.First), pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_forty_of_them_or_more() => Assert.InRange(Fixture.List(Fixture.Broken).Length, 40, 1_000);

    private static string[] Lines(CommandRun run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Place(JsonNode problem) => (string)problem["file"]! + ((string)problem["sheet"]!, (int)problem["row"]!, (string)problem["column"]!) switch
    {
        ("", _, _) => ": ",
        (var sheet, 0, _) => $", sheet {sheet}: ",
        (var sheet, var row, "") => $", sheet {sheet}, row {row}: ",
        (var sheet, var row, var column) => $", sheet {sheet}, row {row}, column {column}: ",
    };

    private static string[] Told(CompileResult result) =>
        [.. Assert.IsType<CompileResult.Failed>(result).Problems.Select(problem => ProblemText.Describe(problem with { File = "" }, Form.English))];
}
