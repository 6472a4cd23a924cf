using Fabrique.Bench.Browsers;
using Fabrique.Tests.Pages;

namespace Fabrique.Tests.Browser;

/// <summary>The whole feedback with somebody who helps.</summary>
[Collection(Chromium.Collection)]
public sealed class AssistedTests(Chromium chromium)
{
    [SkippableFact]
    public async Task In_the_conversation_it_is_kept_as_any_other_and_marked()
    {
        await using var person = await chromium.OpenAsync("fr", 360, 740);
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        var hand = new Mouse();

        await hand.TalkAsync(tab, [new("Êtes-vous d’accord ?", new Answer.Button("J’accompagne une personne")), new("Qui répond : la personne.", new Answer.Button("Oui"))]);
        await hand.TalkAsync(tab, Journeys.FeedbackFr.Skip(1));
        await tab.HearsAsync("Merci, vos réponses sont enregistrées.");

        Assert.Empty(tab.Complaints);
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
        Assert.True((bool?)(await Kept.OneAsync(chromium.Host, session.Code.Words))["assisted"]);
    }

    [SkippableFact]
    public async Task On_pages_too_and_without_any_script()
    {
        await using var person = await chromium.OpenAsync("fr", 360, 740, options => options.JavaScriptEnabled = false);
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);

        await tab.TalkAsync([new("Êtes-vous d’accord", new Answer.Button("J’accompagne une personne")), new("Qui répond : la personne.", new Answer.Button("Oui"))]);
        await tab.TalkAsync(Journeys.FeedbackFr.Take(3).Skip(1));
        await tab.TalkAsync([new(Journeys.FeedbackFr[3].Asked, new Answer.Button("C’est l’accompagnant qui répond")), new("Qui répond : l’accompagnant.", Journeys.FeedbackFr[3].Answer)]);
        await tab.TalkAsync([new(Journeys.FeedbackFr[4].Asked, new Answer.Button("C’est la personne qui répond")), new("Qui répond : la personne.", Journeys.FeedbackFr[4].Answer)]);
        await tab.TalkAsync(Journeys.FeedbackFr.Skip(5));
        await tab.HearsAsync("Merci, vos réponses sont enregistrées");

        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
        var kept = await Kept.OneAsync(chromium.Host, session.Code.Words);
        Assert.True((bool?)kept["assisted"]);
        Assert.Equal("deroulement", (string?)kept["helperAnswers"]);
    }
}
