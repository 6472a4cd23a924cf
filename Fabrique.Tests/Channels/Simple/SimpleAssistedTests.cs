using Fabrique.Data.OpenLab;
using Fabrique.Tests.Browser;
using Fabrique.Tests.Pages;

namespace Fabrique.Tests.Channels.Simple;

/// <summary>A helper beside the person on the pages: as in the conversation.</summary>
public sealed class SimpleAssistedTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task Who_answers_is_said_on_each_page_an_observation_stands_apart_and_the_end_gives_four_words()
    {
        var session = await running.Host.CreateSessionAsync("Essai accompagné");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);

        await person.SayAsync("J’accompagne une personne");
        Assert.Contains("Qui répond : la personne.", person.Text, StringComparison.Ordinal);
        await person.AnswerAsync("consentement", "oui");
        await person.SayAsync("C’est l’accompagnant qui répond");
        Assert.Contains("Qui répond : l’accompagnant.", person.Text, StringComparison.Ordinal);
        await person.AnswerAsync("but", "Chercher une aide");
        await person.SayAsync("C’est la personne qui répond");
        await person.AnswerAsync("reussi", "oui");
        await person.AnswerAsync("deroulement", "bien");
        for (var left = 0; left < 12 && !person.Path.EndsWith("/relire", StringComparison.Ordinal); left++) await person.SayAsync("Passer");
        Assert.Contains("lisez ces réponses à la personne", person.Text, StringComparison.Ordinal);
        await person.SayAsync("Noter une observation");
        await person.SendAsync(("texte", "Elle a relu deux fois."));
        Assert.Contains("Votre observation est gardée", person.Text, StringComparison.Ordinal);
        await person.SendAsync();

        Assert.EndsWith("/fin", person.Path, StringComparison.Ordinal);
        Assert.Contains("Gardez ces quatre mots", person.Text, StringComparison.Ordinal);
        Assert.Equal("Elle a relu deux fois.", Assert.Single(await running.Host.Get<IRemarks>().ListAsync(session.Id, default)).Text);
        var row = Assert.Single(await Kept.OfSessionAsync(running.Host.DataFolder, session.Code.Words, "retour"));
        Assert.DoesNotContain("relu", string.Concat(Kept.Answers(row)), StringComparison.Ordinal);
        Assert.Equal("but", row["helperAnswers"]!.ToString());
    }
}
