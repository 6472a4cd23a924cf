using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Tests.Questionnaires;

public class EssentialTests
{
    private const string Idea = """
        | survey | | | | |
        | | type | name | label | required |
        | | text | name | Un nom ? | yes |
        | | text | who | Qui ? | |
        | | text | problem | Le problème ? | yes |
        | | text | how | Comment ? | |
        """;

    [Fact]
    public void Only_required_questions_are_asked()
    {
        var form = Form.Of(Idea);
        form.State = form.State with { EssentialOnly = true };

        var asked = new List<string>();
        while (form.Asked() is { Length: > 0 } name)
        {
            asked.Add(name);
            form.Answer((name, "x"));
        }

        Assert.Equal(["name", "problem"], asked);
        Assert.Equal(2, ((Step.Review)form.Next()).Unasked);
        Assert.Equal("NotReached", form.Outcome("who"));
    }

    [Fact]
    public void Progress_counts_the_essential_path()
    {
        var form = Form.Of(Idea);

        var all = ((Step.Ask)form.Next()).Progress;
        form.State = form.State with { EssentialOnly = true };

        Assert.Equal(new Progress(1, 3), all);
        Assert.Equal(new Progress(1, 1), ((Step.Ask)form.Next()).Progress);
    }

    [Fact]
    public void The_others_can_come_later()
    {
        var form = Form.Of(Idea);
        form.State = form.State with { EssentialOnly = true };
        form.Answer(("name", "x"), ("problem", "y"));

        form.State = form.State with { EssentialOnly = false };

        Assert.Equal("who", form.Asked());
    }
}
