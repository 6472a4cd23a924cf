using Fabrique.Bench.Browsers;
using Fabrique.Tests.Pages;

namespace Fabrique.Tests.Browser;

/// <summary>The whole feedback on a line of 50 kbit/s whose connections break with one packet in a hundred, from the first request on.</summary>
[Collection(Chromium.Collection)]
public sealed class WeakLineTests(Chromium chromium)
{
    /// <summary>Milliseconds for what is on the page already.</summary>
    private const float Glance = 10_000;

    /// <remarks>The journey takes some 130 packets: with these seeds four of them are among the lost.</remarks>
    [SkippableTheory]
    [InlineData(true, 49)]
    [InlineData(false, 74)]
    public async Task One_question_a_page_with_nothing_kept_from_before(bool withScript, int seed)
    {
        await using var line = WeakLine.To(chromium.Host.Address, seed);
        await using var person = await chromium.OpenAsync("fr", 360, 640, options => options.JavaScriptEnabled = withScript);
        person.SetDefaultTimeout(Glance);
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = new PageTab(await person.NewPageAsync());

        await tab.Page.OpenPatientlyAsync(new Uri(line.Address, $"s/{session.Code.Words}"));
        await tab.TalkPatientlyAsync(Journeys.FeedbackFr, "Merci, vos réponses sont enregistrées");

        Assert.InRange(line.Cuts, 2, 12);
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }

    /// <remarks>Web Chat's script alone takes two minutes at this rate, and no browser goes on with half of it: a first visit on such
    /// a line belongs to the pages, which the door offers first.</remarks>
    [SkippableFact]
    public async Task In_the_conversation_on_a_second_visit_whose_scripts_the_browser_kept_from_the_first()
    {
        await using var line = WeakLine.To(chromium.Host.Address, seed: 107);
        await using var person = await chromium.OpenAsync("fr", 360, 640);
        line.IsStrong = true;
        var before = await ChatTab.OpenAsync(person, line.Address, (await chromium.Host.CreateSessionAsync("Hier")).Code.Words);
        await before.HearsAsync(Journeys.FeedbackFr[0].Asked);
        await before.Page.CloseAsync();
        line.IsStrong = false;

        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = new ChatTab(await person.NewPageAsync());
        await tab.Page.OpenPatientlyAsync(new Uri(line.Address, $"chat/{session.Code.Words}"));
        await new Mouse().TalkAsync(tab, Journeys.FeedbackFr);
        await tab.HearsAsync("Merci, vos réponses sont enregistrées.");

        Assert.True(line.Cuts > 0);
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }
}
