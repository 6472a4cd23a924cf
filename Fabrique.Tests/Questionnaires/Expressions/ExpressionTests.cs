using System.Globalization;
using Fabrique.Data.Questionnaires.Expressions;

namespace Fabrique.Tests.Questionnaires.Expressions;

/// <summary>Every row is evaluated, and goes round: parse → print → parse gives the same tree and the same value.</summary>
public class ExpressionTests
{
    [Theory]
    // Literals and arithmetic.
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("10 - (4 - 3)", "9")]
    [InlineData("-2 * 3", "-6")]
    [InlineData("--2", "2")]
    [InlineData("7 div 2", "3.5")]
    [InlineData("7 mod 3", "1")]
    [InlineData("-7 mod 3", "-1")]
    [InlineData("1 div 0", "Infinity")]
    [InlineData(".5 + .25", "0.75")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("'a' + 1", "NaN")]
    [InlineData("1−1", "0")]
    // Logic and comparison.
    [InlineData("1 = 1 and 2 > 3 or true()", "true")]
    [InlineData("1 < 2 = true()", "true")]
    [InlineData("not(1 = 1)", "false")]
    [InlineData("'10' > 9", "true")]
    [InlineData("'10' = 10", "true")]
    [InlineData("'10.0' = '10'", "false")]
    [InlineData("'a' < 'b'", "false")]
    [InlineData("boolean('false')", "true")]
    [InlineData("boolean('')", "false")]
    [InlineData("boolean(0)", "false")]
    [InlineData("boolean-from-string('false')", "false")]
    [InlineData("boolean-from-string('1')", "true")]
    // Texts.
    [InlineData("concat('a', 1, true())", "a1true")]
    [InlineData("join('-', 'a', 'b', 'c')", "a-b-c")]
    [InlineData("string-length('été')", "3")]
    [InlineData("contains('bonjour', 'jour')", "true")]
    [InlineData("starts-with('bonjour', 'bon')", "true")]
    [InlineData("ends-with('bonjour', 'bon')", "false")]
    [InlineData("substr('bonjour', 3)", "jour")]
    [InlineData("substr('bonjour', 0, 3)", "bon")]
    [InlineData("substr('bonjour', -4, -1)", "jou")]
    [InlineData("substr('bonjour', 5, 2)", "")]
    [InlineData("substring-before('a@b', '@')", "a")]
    [InlineData("substring-after('a@b', '@')", "b")]
    [InlineData("substring-after('ab', '@')", "")]
    [InlineData("translate('12 34', ' ', '')", "1234")]
    [InlineData("translate('abc', 'ab', 'b')", "bc")]
    [InlineData("normalize-space('  a   b ')", "a b")]
    [InlineData("regex('75001', '[0-9]{5}')", "true")]
    [InlineData("regex('750011', '[0-9]{5}')", "false")]
    [InlineData("regex('b', 'a|b')", "true")]
    // Numbers.
    [InlineData("int(2.9)", "2")]
    [InlineData("int(-2.9)", "-2")]
    [InlineData("round(1.005, 2)", "1.01")]
    [InlineData("round(1234, -2)", "1200")]
    [InlineData("abs(-3)", "3")]
    [InlineData("pow(2, 10)", "1024")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max(3, 1, 2)", "3")]
    [InlineData("sum(1, 2, 3)", "6")]
    [InlineData("max(1, '')", "NaN")]
    [InlineData("number('1e3')", "NaN")]
    [InlineData("number(' 12 ')", "12")]
    [InlineData("count-non-empty('', 'a', 0)", "2")]
    // Choices.
    [InlineData("selected('a b c', 'b')", "true")]
    [InlineData("selected('ab', 'a')", "false")]
    [InlineData("count-selected('a b c')", "3")]
    [InlineData("count-selected('')", "0")]
    [InlineData("selected-at('a b c', 1)", "b")]
    [InlineData("selected-at('a b c', 3)", "")]
    [InlineData("if('' , 'yes', 'no')", "no")]
    [InlineData("coalesce('', '', 'x')", "x")]
    // Dates: the scope's day is 15 March 2026, noon in Paris.
    [InlineData("today()", "2026-03-15")]
    [InlineData("now()", "2026-03-15T12:00:00.000+01:00")]
    [InlineData("date('2026-03-01') < today()", "true")]
    [InlineData("'2026-03-01' < '2026-03-15'", "true")]
    [InlineData("today() = '2026-03-15'", "true")]
    [InlineData("date(today() + 1)", "2026-03-16")]
    [InlineData("today() < now()", "true")]
    [InlineData("date('2026-02-30')", "")]
    [InlineData("format-date(today(), '%e %b %Y, %d/%m/%y')", "15 mars 2026, 15/03/26")]
    [InlineData("format-date(now(), '%H:%M')", "12:00")]
    [InlineData("format-date('', '%Y')", "")]
    [InlineData("date-time('2026-03-15T08:30')", "2026-03-15T08:30:00.000")]
    [InlineData("date-time('2026-03-15')", "2026-03-15T00:00:00.000")]
    [InlineData("date-time('demain')", "")]
    [InlineData("date-time(now()) = now()", "true")]
    [InlineData("decimal-date-time('1970-01-02')", "1")]
    [InlineData("decimal-date-time('1970-01-02T12:00:00.000+02:00')", "1.5")]
    [InlineData("decimal-date-time('')", "NaN")]
    [InlineData("decimal-time('18:00')", "0.75")]
    [InlineData("format-date-time('2026-03-15T08:05', '%h:%M')", "8:05")]
    [InlineData("'09:30' < '10:00'", "true")]
    [InlineData("'2026-03-15T10:00' > '2026-03-15'", "true")]
    [InlineData("string(1 = 1)", "true")]
    [InlineData("number(true())", "1")]
    [InlineData("number(false())", "0")]
    [InlineData("false() or 0", "false")]
    [InlineData("'a' != 'b'", "true")]
    [InlineData("1 <= 1 and 1 >= 1", "true")]
    // Chance, from the scope's own bytes.
    [InlineData("random() >= 0.5 and random() < 0.51", "true")]
    [InlineData("uuid()", "80010203-0405-4607-8809-0a0b0c0d0e0f")]
    [InlineData("uuid(6)", "800102")]
    [InlineData("once(2 + 3)", "5")]
    // As word processors write them.
    [InlineData("concat(‘a’, “b”)", "ab")]
    [InlineData("'aujourd’hui'", "aujourd’hui")]
    [InlineData("\"l'été\"", "l'été")]
    public void An_expression_gives_its_value_and_survives_printing(string source, string expected)
    {
        var parsed = Parse(source);

        var value = Evaluator.Evaluate(parsed.Root, FixedScope.Empty).AsText();
        var again = Parse(parsed.ToString());

        Assert.Equal(expected, value);
        Assert.Equal(parsed.Root, again.Root);
        Assert.Equal(parsed.ToString(), again.ToString());
    }

    [Theory]
    [InlineData("1+2*3", "1 + 2 * 3")]
    [InlineData("((1)+(2))", "1 + 2")]
    [InlineData("1-(2-3)", "1 - (2 - 3)")]
    [InlineData("(1 or 2) and 3", "(1 or 2) and 3")]
    [InlineData("-(1+2)", "-(1 + 2)")]
    [InlineData("${ a }>=.5", "${a} >= 0.5")]
    [InlineData(".!=‘x’", ". != 'x'")]
    [InlineData("jr:choice-name( ${a} , '${a}' )", "jr:choice-name(${a}, '${a}')")]
    [InlineData("regex(.,\"l'.*\")", "regex(., \"l'.*\")")]
    public void An_expression_has_one_canonical_spelling(string source, string expected) =>
        Assert.Equal(expected, Parse(source).ToString());

    [Theory]
    [InlineData("", "UnexpectedEnd")]
    [InlineData("1 +", "UnexpectedEnd")]
    [InlineData("(1", "UnexpectedEnd")]
    [InlineData("1)", "Unexpected ), 2")]
    [InlineData("1 2", "Unexpected 2, 3")]
    [InlineData("1 == 2", "OtherOperator ==, 3, =")]
    [InlineData("1 <> 2", "OtherOperator <>, 3, !=")]
    [InlineData("1 && 2", "OtherOperator &&, 3, and")]
    [InlineData("1 || 2", "OtherOperator ||, 3, or")]
    [InlineData("1 AND 2", "OtherOperator AND, 3, and")]
    [InlineData("1 ou 2", "OtherOperator ou, 3, or")]
    [InlineData("1 ≤ 2", "OtherOperator ≤, 3, <=")]
    [InlineData("if(1; 2; 3)", "OtherOperator ;, 5, ,")]
    [InlineData("'a", "UnclosedText 1")]
    [InlineData("1 # 2", "UnexpectedCharacter #, 3")]
    [InlineData("1 😀 2", "UnexpectedCharacter 😀, 3")]
    [InlineData("a = 1", "PathRefused a")]
    [InlineData("/data/a", "PathRefused /")]
    [InlineData("../a", "PathRefused ..")]
    [InlineData("${a}/b", "PathRefused /")]
    [InlineData("${a}[1]", "PathRefused [")]
    [InlineData("${a} | ${b}", "PathRefused |")]
    [InlineData("${a b}", "BadReference ${a b}")]
    [InlineData("${a", "BadReference ${a")]
    [InlineData("selcted(${a}, 'b')", "UnknownFunction selcted, selected")]
    [InlineData("position(..)", "FunctionRefused position")]
    [InlineData("if(1, 2)", "WrongArguments if, 3, 2")]
    [InlineData("round(1, 2, 3)", "WrongArguments round, 1–2, 3")]
    [InlineData("concat()", "WrongArguments concat, 1+, 0")]
    [InlineData("regex(., '(a')", "BadPattern (a")]
    [InlineData("regex(., '(a)\\1')", "BadPattern (a)\\1")]
    [InlineData("regex(., 'a)|(b')", "BadPattern a)|(b")]
    [InlineData("regex(., ${a})", "PatternNotText")]
    [InlineData("jr:choice-name(${a}, 'a')", "ChoiceNameWithoutQuestion")]
    public void What_is_not_understood_is_told(string source, string expected)
    {
        var fault = ExpressionParser.Parse(source).Fault;

        Assert.Equal(expected, fault is null ? "" : $"{fault.Code} {string.Join(", ", fault.Arguments)}".Trim());
    }

    [Theory]
    [InlineData('(')]
    [InlineData('-')]
    public void An_expression_nested_ten_thousand_deep_is_a_problem(char nesting)
    {
        var long10000 = ExpressionParser.Parse(new string(nesting, 10_000) + "1").Fault;
        var within = ExpressionParser.Parse(new string(nesting, 1_000) + "1").Fault;

        Assert.Equal(FaultCode.TooLong, long10000?.Code);
        Assert.Equal(FaultCode.TooDeep, within?.Code);
    }

    [Fact]
    public void A_long_chain_of_operators_is_fine()
    {
        var sum = Parse(string.Join('+', Enumerable.Repeat("1", 2_000)));

        Assert.Equal("2000", Evaluator.Evaluate(sum.Root, FixedScope.Empty).AsText());
        Assert.Equal(sum.Root, Parse(string.Join('+', Enumerable.Repeat("1", 2_000))).Root);
    }

    private static Expression Parse(string source)
    {
        var (expression, fault) = ExpressionParser.Parse(source);
        return expression ?? throw new Xunit.Sdk.XunitException($"{source}: {fault!.Code} {string.Join(", ", fault.Arguments)}");
    }
}

/// <summary>Noon of 15 March 2026 in Paris, and no question at all.</summary>
internal sealed class FixedScope : IScope
{
    public static readonly FixedScope Empty = new();

    public Value? Kept => null;

    public ReadOnlyMemory<byte> Draw() => new byte[] { 0x80, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };

    public string Column(string name) => name;

    public Value Self => Value.Empty;

    public DateTimeOffset LocalNow { get; } = DateTimeOffset.Parse("2026-03-15T12:00:00+01:00", CultureInfo.InvariantCulture);

    public string Language => "fr";

    public Value Get(string name) => Value.Empty;

    public string ChoiceLabel(string name, string choice) => "";
}
