namespace Fabrique.Tests.Questionnaires.Expressions;

/// <summary>What is worked out once stays, and chance is the run's own.</summary>
public class OnceTests
{
    private const string Sheets = """
        | survey | | | | |
        | | type | name | label | calculation |
        | | text | a | A ? | |
        | | text | b | B ? | |
        | | calculate | premiere | | once(${a}) |
        | | calculate | heure | | once(now()) |
        | | calculate | tirage | | random() |
        | | calculate | autre | | random() |
        | | calculate | cle | | once(uuid()) |
        """;

    [Fact]
    public void Once_keeps_what_it_gave_first()
    {
        var form = Form.Of(Sheets);

        form.Answer(("a", "un"));
        form.Context = form.Context with { Now = form.Context.Now.AddHours(1) };
        form.Answer(("a", "deux"), ("b", "trois"));

        Assert.Equal("un", form.Outcome("premiere"));
        Assert.Equal("2026-03-15T12:00:00.000+01:00", form.Outcome("heure"));
    }

    [Fact]
    public void Chance_is_the_same_within_a_run_and_another_in_the_next()
    {
        var one = Form.Of(Sheets);
        var other = Form.Of(Sheets);
        other.Context = other.Context with { Seed = "r2" };

        var before = (one.Outcome("tirage"), one.Outcome("cle"));
        one.Answer(("a", "un"));

        Assert.Equal(before, (one.Outcome("tirage"), one.Outcome("cle")));
        Assert.NotEqual(one.Outcome("tirage"), one.Outcome("autre"));
        Assert.NotEqual(one.Outcome("tirage"), other.Outcome("tirage"));
        Assert.NotEqual(one.Outcome("cle"), other.Outcome("cle"));
    }
}
