using Fabrique.Data.Questionnaires.Comparing;

namespace Fabrique.Tests.Questionnaires.Comparing;

/// <summary>One edit each: what it does to the answers that were given before it.</summary>
public class QuestionnaireDiffTests
{
    private const string Before = """
        | survey | | | | | | | | |
        | | type | name | label::fr | label::en | hint::fr | relevant | parameters | required |
        | | select_one mode | mode | Comment êtes-vous venu ? | How did you come? | Un seul. | | | |
        | | range | note | Quelle note donnez-vous ? | Which mark? | | | start=0 end=10 step=1 | |
        | | text | avis | Votre avis ? | Your opinion? | | ${note} < 5 | | |
        | choices | | | | |
        | | list_name | name | label::fr | label::en |
        | | mode | bus | En bus | By bus |
        | | mode | velo | À vélo | By bike |
        | settings | | | |
        | | form_title::fr | form_id | default_language |
        | | Essai | essai | fr |
        """;

    [Theory]
    [InlineData("êtes-vous venu", "etes-vous venus", "Cosmetic Typo mode")]
    [InlineData("Quelle note donnez", "Quellenote donnez", "Cosmetic Typo note")]
    [InlineData("Un seul.", "Une seule réponse.", "Cosmetic Help mode")]
    [InlineData("Which mark?", "Which score?", "Cosmetic Translation note")]
    [InlineData("| | Essai |", "| | Un essai |", "Cosmetic Title")]
    [InlineData("| | text | avis", "| | text | nom | Nom ? | Name? | | | | |\n| | text | avis", "Comparable QuestionAdded nom")]
    [InlineData("| | mode | velo | À vélo | By bike |", "| | mode | velo | À vélo | By bike |\n| | mode | pied | À pied | On foot |", "Comparable ChoiceAddedAtEnd mode.pied")]
    [InlineData("end=10 step=1 | |", "end=10 step=1 | yes |", "Comparable Required note")]
    [InlineData("| | mode | velo", "| | mode | pied | À pied | On foot |\n| | mode | velo", "Breaking ChoiceAdded mode.pied")]
    [InlineData("| | mode | bus | En bus | By bus |\n", "", "Breaking ChoiceRemoved mode.bus")]
    [InlineData("end=10", "end=5", "Breaking Scale note")]
    [InlineData("| | text | avis", "| | integer | avis", "Breaking Type avis")]
    [InlineData("Comment êtes-vous venu", "Comment n’êtes-vous pas venu", "Breaking Meaning mode")]
    [InlineData("Quelle note donnez-vous", "Combien de fois venez-vous", "Breaking Meaning note")]
    [InlineData("${note} < 5", "${note} < 6", "Breaking Condition avis")]
    [InlineData("À vélo", "À vélo", "")]
    [InlineData("| essai | fr |", "| autre | fr |", "Breaking OtherForm")]
    public void An_edit_has_its_kind_and_reason(string what, string by, string expected)
    {
        var after = Before.Replace(what, by, StringComparison.Ordinal);

        var changes = QuestionnaireDiff.Between(Form.Of(Before).Questionnaire, Form.Of(after).Questionnaire);

        Assert.Equal(expected, string.Join(", ", changes.Select(change => $"{change.Kind} {change.Reason} {change.Subject}".Trim())));
    }
}
