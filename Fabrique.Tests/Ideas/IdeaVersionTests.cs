using System.Collections.Immutable;
using Fabrique.Data;
using Fabrique.Data.Ideas;

namespace Fabrique.Tests.Ideas;

public class IdeaVersionTests
{
    [Fact]
    public void A_version_says_what_it_changed_added_and_took_away()
    {
        var first = Version(1, ("titre", "Un"), ("cout", "cher"), ("temps", "2"));
        var second = Version(2, ("titre", "Deux"), ("temps", "2"), ("pire", "rien"));

        Assert.Equal(
            [new AnswerDifference("cout", "cher", null), new AnswerDifference("pire", null, "rien"), new AnswerDifference("titre", "Un", "Deux")],
            second.Since(first));
    }

    [Fact]
    public void The_same_answers_are_no_difference() => Assert.Empty(Version(2, ("titre", "Un")).Since(Version(1, ("titre", "Un"))));

    private static IdeaVersion Version(int number, params (string Name, string Text)[] answers) => new(
        new IdeaId("idea"), number, new QuestionnaireHash("hash"), DateTimeOffset.UnixEpoch,
        answers.ToImmutableSortedDictionary(answer => answer.Name, answer => answer.Text, StringComparer.Ordinal));
}
