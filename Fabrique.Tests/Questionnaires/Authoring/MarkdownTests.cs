using Fabrique.Data.Questionnaires.Authoring;
using Fabrique.Data.Questionnaires.Model;

namespace Fabrique.Tests.Questionnaires.Authoring;

public class MarkdownTests
{
    [Fact]
    public void A_bar_a_line_end_and_a_backslash_survive_in_cells()
    {
        var form = Form.Of("""
            # A form for tests

            Lines outside the tables are notes.

            | survey | | | | |
            | --- | :---: | --- | --- | --- |
            | | type | name | label | constraint |
            | | text | a | A \| B<br>C:\dir | regex(., 'a\|\d+\|\<br>') |

            | | note | b | Fin | |
            """);

        var question = form.Questionnaire["a"];

        Assert.Equal("A | B\nC:\\dir", question.Label.In("fr"));
        Assert.Equal("a", form.Reply("a", "a"));
        Assert.Equal("12", form.Reply("a", "12"));
        Assert.Equal("<br>", form.Reply("a", "<br>"));
        Assert.Equal("Constraint message=", form.Reply("a", "b"));
        Assert.Equal(3, form.Questionnaire["b"].Row);
        Assert.Equal(form.Questionnaire.Hash, Again(form.Questionnaire).Hash);
    }

    [Fact]
    public void The_print_is_canonical()
    {
        var form = Form.Of("""
            | choices | | | |
            | | value | list name | label |
            | | o | l | Oui |
            | survey | | | | | | | |
            | | NAME | Type | label | Relevance | required | parameters | read_only |
            | | a | select one l | A ? | | oui | | |
            | | | | | | | | |
            | | g | begin group | | ${a}=‘o’ | | | no |
            | | b | Range | B ? | | no | start = 0 end= 4 | |
            | | | end_group | | | | | |
            """);

        Assert.Equal("""
            | survey |  |  |  |  |  |  |
            |  | type | name | label::Français (fr) | required | relevant | parameters |
            |  | select_one l | a | A ? | yes |  |  |
            |  | begin_group | g |  |  | ${a} = 'o' |  |
            |  | range | b | B ? |  |  | start=0 end=4 step=1 |
            |  | end_group |  |  |  |  |  |
            | choices |  |  |  |
            |  | list_name | name | label::Français (fr) |
            |  | l | o | Oui |
            | settings |  |  |  |
            |  | form_title::Français (fr) | form_id | default_language |
            |  | form | form | Français (fr) |

            """.ReplaceLineEndings("\n"), MarkdownPrinter.Print(form.Questionnaire));
        Assert.Equal(form.Questionnaire.Hash, Again(form.Questionnaire).Hash);
    }

    [Fact]
    public void The_hash_is_that_of_the_canonical_print()
    {
        var one = Form.Of("| survey | | | |\n| | type | name | label |\n| | text | a | A |").Questionnaire;
        var spaced = Form.Of("\r\n|survey|\r\n||type|label|name|\r\n||text|A|a|\r\n").Questionnaire;
        var other = Form.Of("| survey | | | |\n| | type | name | label |\n| | text | a | B |").Questionnaire;

        Assert.Equal(one.Hash, spaced.Hash);
        Assert.NotEqual(one.Hash, other.Hash);
        Assert.Matches("^[0-9a-f]{64}$", one.Hash.Value);
    }

    private static Questionnaire Again(Questionnaire questionnaire) => Form.Of(MarkdownPrinter.Print(questionnaire)).Questionnaire;
}
