using Fabrique.Bench.Browsers;
using Fabrique.Tests.Pages;
using Microsoft.Playwright;
using static Fabrique.Bench.Browsers.Answer;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser;

/// <summary>The whole feedback, one question a page, in every way that people come; each leaves the same values in the export.</summary>
[Collection(Chromium.Collection)]
public sealed class PageJourneyTests(Chromium chromium)
{
    [SkippableFact]
    public async Task By_mouse_from_the_home_page()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var tab = new PageTab(await person.NewPageAsync());
        await tab.Page.GotoAsync(chromium.Host.Address.ToString());
        await tab.Page.Locator("#code").FillAsync(session.Code.Words.Replace('-', ' '));
        await tab.Page.Locator(".join button").ClickAsync();

        await tab.Page.Locator("form[action*='/simple/'] button").ClickAsync();
        await tab.TalkAsync(Journeys.FeedbackFr);

        await tab.HearsAsync("Merci, vos réponses sont enregistrées");
        await tab.HearsAsync("Votre reçu");
        Assert.Empty(tab.Complaints);
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }

    [SkippableFact]
    public async Task By_keyboard_alone()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");

        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Digits);
        await tab.TalkByKeyboardAsync(Journeys.FeedbackFr);

        await tab.HearsAsync("Merci, vos réponses sont enregistrées");
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }

    [SkippableFact]
    public async Task Without_any_script()
    {
        await using var person = await chromium.OpenAsync("fr", 360, 640, options => options.JavaScriptEnabled = false);
        var session = await chromium.Host.CreateSessionAsync("Atelier");

        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.TalkAsync(Journeys.FeedbackFr);

        await tab.HearsAsync("Merci, vos réponses sont enregistrées");
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }

    [SkippableTheory]
    [InlineData(320, 640, 1)]
    // A screen of 1280 by 1024 points at 400 %.
    [InlineData(320, 256, 4)]
    public async Task On_a_narrow_screen_and_at_400_percent(int width, int height, int scale)
    {
        await using var person = await chromium.OpenAsync("fr", width, height, options => options.DeviceScaleFactor = scale);
        var session = await chromium.Host.CreateSessionAsync("Atelier");

        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        foreach (var exchange in Journeys.FeedbackFr)
        {
            await tab.HearsAsync(exchange.Asked);
            await Fits.CheckAsync(tab.Page, width);
            await tab.ActAsync(exchange.Answer);
        }

        await tab.HearsAsync("Merci, vos réponses sont enregistrées");
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }

    [SkippableFact]
    public async Task With_forced_colours()
    {
        await using var person = await chromium.OpenAsync("fr", 360, 640, options => options.ForcedColors = ForcedColors.Active);
        var session = await chromium.Host.CreateSessionAsync("Atelier");

        var tab = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await tab.TalkAsync(Journeys.FeedbackFr);

        await tab.HearsAsync("Merci, vos réponses sont enregistrées");
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }

    [SkippableFact]
    public async Task In_the_chat_then_on_pages_then_in_the_chat_again()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var hand = new Mouse();
        var chat = await ChatTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await hand.TalkAsync(chat, Journeys.FeedbackFr.Take(5));
        await chat.HearsAsync("Qu’est-ce qui vous a bloqué ?");

        await chat.Page.Locator("#chat-pages button").ClickAsync();
        var pages = new PageTab(chat.Page);
        await pages.TalkAsync(Journeys.FeedbackFr.Skip(5).Take(6));
        await pages.HearsAsync("Utiliseriez-vous encore cet outil ?");
        await pages.Page.GetByRole(AriaRole.Link, new() { Name = "Continuer dans la conversation" }).ClickAsync();
        await hand.TalkAsync(chat, Journeys.FeedbackFr.Skip(11));

        await chat.HearsAsync("Merci, vos réponses sont enregistrées.");
        Assert.Empty(chat.Complaints);
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }

    [SkippableFact]
    public async Task On_pages_then_in_the_chat_then_on_pages_again()
    {
        await using var person = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var hand = new Mouse();
        var pages = await PageTab.OpenAsync(person, chromium.Host.Address, session.Code.Words);
        await pages.TalkAsync(Journeys.FeedbackFr.Take(5));
        await pages.HearsAsync("Qu’est-ce qui vous a bloqué ?");

        await pages.Page.GetByRole(AriaRole.Link, new() { Name = "Continuer dans la conversation" }).ClickAsync();
        var chat = new ChatTab(pages.Page);
        await hand.TalkAsync(chat, Journeys.FeedbackFr.Skip(5).Take(6));
        await chat.HearsAsync("Utiliseriez-vous encore cet outil ?");
        await chat.Page.Locator("#chat-pages button").ClickAsync();
        await pages.TalkAsync(Journeys.FeedbackFr.Skip(11));

        await pages.HearsAsync("Merci, vos réponses sont enregistrées");
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }

    [SkippableFact]
    public async Task On_two_devices_with_the_four_words()
    {
        await using var phone = await chromium.OpenAsync("fr", 360, 640);
        await using var computer = await chromium.OpenAsync();
        var session = await chromium.Host.CreateSessionAsync("Atelier");
        var first = await PageTab.OpenAsync(phone, chromium.Host.Address, session.Code.Words);
        await first.TalkAsync(Journeys.FeedbackFr.Take(6));
        await first.HearsAsync("Quelle autre chose vous a bloqué ?");
        await first.Button("Pause").ClickAsync();
        var words = await first.Page.Locator(".words").InnerTextAsync();

        var second = new PageTab(await computer.NewPageAsync());
        await second.Page.GotoAsync(chromium.Host.Address.ToString());
        await second.Page.Locator("#code").FillAsync(words.ToUpperInvariant());
        await second.Page.Locator(".join button").ClickAsync();
        await second.HearsAsync("Vous avez déjà commencé.");
        Assert.DoesNotContain(words.Split(' ')[0], second.Page.Url, StringComparison.Ordinal);
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Continuer dans la conversation" }).ClickAsync();
        var chat = new ChatTab(second.Page);
        await new Mouse().TalkAsync(chat, Journeys.FeedbackFr.Skip(6));

        await chat.HearsAsync("Merci, vos réponses sont enregistrées.");
        await Journeys.CheckFeedbackFrAsync(chromium.Host, session.Code.Words);
    }
}
