using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Tests.Questionnaires.Expressions;

/// <summary>"Semantics that people get wrong", each with its own test.</summary>
public class SemanticsTests
{
    [Theory]
    [InlineData("${empty} = ''", "true")]
    [InlineData("number(${empty})", "NaN")]
    [InlineData("${empty} < 1", "false")]
    [InlineData("${empty} >= 1", "false")]
    [InlineData("${empty} = 0", "false")]
    [InlineData("${empty} != 0", "true")]
    [InlineData("${empty} + 1 = ${empty} + 1", "false")]
    [InlineData("${empty} + 1 != ${empty} + 1", "true")]
    public void An_empty_answer_is_the_empty_text_and_no_number(string source, string expected) =>
        Assert.Equal(expected, Evaluate(source));

    [Theory]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-2")]
    [InlineData("round(0.49999999999999994)", "0")]
    [InlineData("round(-0.4)", "0")]
    public void Round_goes_half_up_toward_infinity(string source, string expected) =>
        Assert.Equal(expected, Evaluate(source));

    [Theory]
    [InlineData("1000000 * 1000000 * 1000000 * 1000000", "1000000000000000000000000")]
    [InlineData("1 div 10000000", "0.0000001")]
    [InlineData("5.0", "5")]
    [InlineData("-0", "0")]
    [InlineData("-12.50", "-12.5")]
    public void Numbers_print_without_exponent_and_without_trailing_zero(string source, string expected) =>
        Assert.Equal(expected, Evaluate(source));

    [Fact]
    public void A_calculation_that_gives_no_number_is_empty()
    {
        var form = Form.Of("""
            | survey | | | | |
            | | type | name | label | calculation |
            | | integer | n | Un nombre ? | |
            | | calculate | double | | ${n} * 2 |
            | | calculate | known | | ${double} != '' |
            """);

        var before = (form.Outcome("double"), form.Outcome("known"));
        form.Answer(("n", "21"));

        Assert.Equal(("", "false"), before);
        Assert.Equal(("42", "true"), (form.Outcome("double"), form.Outcome("known")));
    }

    [Fact]
    public void Today_is_the_persons_own_day()
    {
        var form = Form.Of("""
            | survey | | | | |
            | | type | name | label | calculation |
            | | note | n | Bonjour | |
            | | calculate | day | | today() |
            """);
        var lateEvening = new DateTimeOffset(2026, 3, 15, 23, 30, 0, TimeSpan.Zero);

        form.Context = form.Context with { Now = lateEvening };
        var paris = form.Outcome("day");
        form.Context = form.Context with { TimeZone = TimeZoneInfo.Utc };

        Assert.Equal("2026-03-16", paris);
        Assert.Equal("2026-03-15", form.Outcome("day"));
    }

    [Fact]
    public void A_hostile_pattern_is_read_in_linear_time()
    {
        var pattern = Pattern.Compile("(a+)+b")!;

        Assert.False(pattern.Matches(new string('a', 100_000)));
    }

    [Fact]
    public void Calculations_that_double_a_text_again_and_again_stay_small()
    {
        var rows = Enumerable.Range(1, 40).Select(i => $"| | calculate | c{i} | | concat(${{c{i - 1}}}, ${{c{i - 1}}}) |");
        var form = Form.Of($"""
            | survey | | | | |
            | | type | name | label | calculation |
            | | text | c0 | Un mot ? | |
            {string.Join('\n', rows)}
            """);

        form.Answer(("c0", new string('x', 10_000)));

        Assert.Equal(80_000, form.Outcome("c3").Length);
        Assert.Equal("", form.Outcome("c40"));
    }

    private static string Evaluate(string source) =>
        Evaluator.Evaluate(ExpressionParser.Parse(source).Expression!.Root, FixedScope.Empty).AsText();
}
