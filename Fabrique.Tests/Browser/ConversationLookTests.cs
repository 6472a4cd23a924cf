using Fabrique.Tests.Pages;

namespace Fabrique.Tests.Browser;

/// <summary>The main moments of a conversation, for every eye.</summary>
[Collection(Chromium.Collection)]
public sealed class ConversationLookTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("fr", 320)]
    [InlineData("en", 360)]
    public async Task Each_moment_fits_a_phone_and_axe_finds_nothing(string language, int width)
    {
        await using var person = await chromium.OpenAsync(language, width, 640);
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        var hand = new Mouse();

        foreach (var exchange in language == "fr" ? Journeys.FeedbackFr : Journeys.FeedbackEn)
        {
            await tab.HearsAsync(exchange.Asked);
            await Fits.CheckAsync(tab.Page, width);
            // The moments that look alike need not be examined again: words, buttons, marks, a card, the read-back.
            if (exchange.Answer is Answer.Ticks or Answer.CardButton or Answer.Button { Name: "4" }) await Axe.FindsNothingAsync(tab.Page);
            await hand.ActAsync(tab, exchange.Answer);
        }

        await tab.HearsAsync(language == "fr" ? "Merci" : "Thank you");
        await Axe.FindsNothingAsync(tab.Page);
    }
}
