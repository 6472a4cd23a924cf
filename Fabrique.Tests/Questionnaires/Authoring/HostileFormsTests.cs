using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Questionnaires.Authoring;

/// <summary>Whatever a file holds, its problems come soon and within bounds.</summary>
public class HostileFormsTests
{
    private const string Header = "| survey | | | |\n| | type | name | label |\n";

    public static TheoryData<string, string> Files => new()
    {
        { "", "NoSurvey" },
        { "\0\uD800\uFFFF", "NoSurvey" },
        { new string('|', 100_000), "NoSurvey" },
        { string.Concat(Enumerable.Repeat("| a | b |\n", 50_000)), "NoSurvey" },
        { Header + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"| | text | q{i} | Q |\n")), "TooManyRows" },
        { Header + string.Concat(Enumerable.Repeat("| | begin_group | g | |\n", 900)), "GroupsTooDeep" },
        { "| survey | |\n|" + string.Concat(Enumerable.Repeat(" | type", 20_000)) + "|\n", "TooManyColumns" },
        { new string('x', 4_000_001), "FileTooLarge" },
        { Header + "| | text | a | " + new string('x', 100_000) + " |", "TextTooLong" },
        { "| survey | | | | |\n| | type | name | label | relevant |\n| | text | a | A | " + new string('(', 10_000) + "1 |", "ExpressionTooLong" },
        { "| survey | | | | |\n| | type | name | label | relevant |\n| | text | a | A | " + new string('(', 3_000) + "1 |", "ExpressionTooDeep" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_is_a_problem_told_soon(string text, string code)
    {
        var clock = ThreadClock.Start();

        var result = QuestionnaireCompiler.CompileMarkdown(text, "form.md");

        var failed = Assert.IsType<CompileResult.Failed>(result);
        Assert.Contains(code, failed.Problems.Select(problem => problem.Code));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed}.");
        Assert.All(failed.Problems, problem => Assert.True(ProblemText.Describe(problem, Form.French).Length < 1_000));
    }

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("(a|a)*c")]
    [InlineData("(.*)*x")]
    [InlineData("([a-z]+)*[0-9]")]
    [InlineData("(x+x+)+y")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    [InlineData("((a{0,50}){0,50}){0,50}")]
    [InlineData("(a?){500}a{500}")]
    [InlineData("(((((a*)*)*)*)*)*b")]
    [InlineData("\\w{1,1000}-\\w{1,1000}")]
    [InlineData("(?:(?:(?:a{1,99}){1,99}){1,99}){1,99}")]
    public void A_catastrophic_pattern_is_refused_or_read_soon(string pattern)
    {
        var clock = ThreadClock.Start();

        var result = QuestionnaireCompiler.CompileMarkdown($"| survey | |\n| | type | name | label | constraint |\n| | text | a | A ? | regex(., '{pattern.Replace("|", "\\|", StringComparison.Ordinal)}') |\n", "form.md");
        if (result is CompileResult.Compiled compiled)
            QuestionnaireRun.Accept(compiled.Questionnaire, RunState.Start, compiled.Questionnaire["a"], new string('a', 20_000), Form.In("fr"));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void The_largest_form_that_is_allowed_compiles_and_runs_soon()
    {
        var rows = Enumerable.Range(1, 998).Select(i => $"| | integer | q{i} | Q | ${{q{i - 1}}} >= 0 |\n");
        var clock = ThreadClock.Start();

        var form = Form.Of("| survey | | | | |\n| | type | name | label | relevant |\n| | integer | q0 | Q | |\n" + string.Concat(rows));
        form.Answer(("q0", "1"), ("q1", "1"), ("q2", "1"));

        Assert.Equal("q3", form.Asked());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed}.");
    }
}
