using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Tests.Questionnaires;

public class NotesTests
{
    private const string Notes = """
        | survey | | | | |
        | | type | name | label | relevant |
        | | note | hello | Bonjour. | |
        | | note | always | Six minutes. | |
        | | integer | n | Un nombre ? | |
        | | note | big | C’est beaucoup. | ${n} > 100 |
        | | text | why | Pourquoi ? | |
        | | note | bye | Merci. | |
        """;

    [Fact]
    public void Notes_are_said_with_the_question_that_follows()
    {
        var form = Form.Of(Notes);

        Assert.Equal(["hello", "always"], NotesNow(form));
    }

    [Theory]
    [InlineData("5", "")]
    [InlineData("500", "big")]
    public void Only_relevant_notes_are_said(string n, string expected)
    {
        var form = Form.Of(Notes).Answer(("n", n));

        Assert.Equal(expected, string.Join(' ', NotesNow(form)));
    }

    [Fact]
    public void Notes_are_not_said_again_when_a_question_is_asked_again()
    {
        var form = Form.Of(Notes).Answer(("n", "5"));

        form.Back();

        Assert.Equal("n", form.Asked());
        Assert.Empty(NotesNow(form));
    }

    [Fact]
    public void Notes_after_the_last_question_come_with_the_review()
    {
        var form = Form.Of(Notes).Answer(("n", "5"), ("why", "comme ça"));

        Assert.Equal(["bye"], NotesNow(form));
    }

    private static string[] NotesNow(Form form) => form.Next() switch
    {
        Step.Ask ask => [.. ask.Notes.Select(note => note.Name)],
        Step.Review review => [.. review.Notes.Select(note => note.Name)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
