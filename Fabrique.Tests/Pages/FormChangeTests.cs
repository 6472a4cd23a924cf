using Fabrique.Bot.Pages.Questionnaires;
using Fabrique.Data.Questionnaires.Comparing;

namespace Fabrique.Tests.Pages;

/// <summary>A change between two versions in the words of a coach.</summary>
public class FormChangeTests
{
    private const string Before = """
        | survey | | | |
        | | type | name | label | parameters |
        | | range | facile | Est-ce facile ? | start=0 end=10 step=1 |
        | | select_one on | q1.1 | Déjà venu ? | |
        | choices | | | |
        | | list_name | name | label |
        | | on | oui | Oui |
        | | on | non | Non |
        """;

    [Theory]
    [InlineData("range | facile | Est-ce facile ? | start=0 end=10 step=1", "text | facile | Est-ce facile ? |", "Est-ce facile ?", "échelle de 0 à 10", "texte")]
    [InlineData("end=10", "end=5", "Est-ce facile ?", "échelle de 0 à 10", "échelle de 0 à 5")]
    [InlineData("| on | oui | Oui |", "| on | oui | Tout à fait |", "Déjà venu ? – Tout à fait", "Oui", "Tout à fait")]
    public void Before_and_after_are_shown_as_people_read_them(string what, string by, string where, string before, string after)
    {
        var (old, now) = (Questionnaires.Form.Of(Before).Questionnaire, Questionnaires.Form.Of(Before.Replace(what, by, StringComparison.Ordinal)).Questionnaire);

        var change = Assert.Single(FormChange.Of(QuestionnaireDiff.Between(old, now), old, now, "fr"));

        Assert.Equal((where, before, after), (change.Where, change.Before, change.After));
    }
}
