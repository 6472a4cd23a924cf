using System.Collections.Immutable;
using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Reports;
using Fabrique.Tests.Questionnaires;

namespace Fabrique.Tests.Reports;

public class SessionFiguresTests
{
    private static readonly Questionnaire Asked = Form.Of("""
        | survey | | | | |
        | | type | name | label | parameters | personal |
        | | select_one ouinon | venu | Venu ? | | |
        | | select_multiple ouinon | plusieurs | Plusieurs ? | | |
        | | select_one ouinon | malade | Malade ? | | yes |
        | | select_multiple ouinon | aides | Aides ? | | yes |
        | | range | note | Note ? | start=0 end=10 step=1 | |
        | | range | age | Âge ? | start=0 end=99 step=1 | yes |
        | | text | avis | Avis ? | | |
        | choices | | |
        | | list_name | name | label |
        | | ouinon | oui | Oui |
        | | ouinon | non | Non |
        """).Questionnaire;

    [Fact]
    public void What_is_personal_or_told_in_free_words_has_no_figures() =>
        Assert.Equal(["venu", "plusieurs", "note"], SessionFigures.Of(Asked).Select(question => question.Name));

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, 8.0)]
    public void The_mean_of_marks_waits_for_ten_answers(int answers, double? mean) =>
        Assert.Equal((decimal?)mean, SessionFigures.Of(Asked["note"], ImmutableSortedDictionary<string, int>.Empty.Add("8", answers)).Mean);
}
