using System.Globalization;
using Fabrique.Bench.Browsers;
using Fabrique.Bot.Pages;
using Fabrique.Bot.Texts;
using Fabrique.Data.OpenLab;
using Fabrique.Tests.Conversations;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser.Looks;

/// <summary>Somebody on their way through the pages, in one tab and one language.</summary>
internal sealed class Visit(IPage page, TestHost host, string language)
{
    private static readonly Mouse Hand = new();

    public IPage Page => page;

    public TestHost Host => host;

    public string Language => language;

    public ChatTab Chat { get; } = new(page);

    public PageTab Pages { get; } = new(page);

    /// <summary>The session that the visit is about.</summary>
    public OpenLabSession Session { get; set; } = null!;

    /// <summary>The idea that the visit is about, once a coach has opened it.</summary>
    public string Reference { get; set; } = "";

    private IReadOnlyList<Exchange> Feedback => language == "fr" ? Journeys.FeedbackFr : Journeys.FeedbackEn;

    /// <summary>Another idea than the journeys': one that is like it would be told to whoever submits theirs.</summary>
    private IEnumerable<Exchange> Idea => (language == "fr" ? Journeys.IdeaFr : Journeys.IdeaEn).Select((exchange, at) => at switch
    {
        1 => exchange with { Answer = new Answer.Words(language == "fr" ? "La carte des puits" : "A map of wells") },
        2 => exchange with { Answer = new Answer.Words(language == "fr" ? "Personne ne sait où l’eau manque." : "Nobody knows where water runs short.") },
        _ => exchange,
    });

    public async Task<OpenLabSession> CreateSessionAsync(string title = "Atelier de présentation aux collectivités du bassin") =>
        Session = await host.CreateSessionAsync(title);

    /// <param name="path">{code} is the session's.</param>
    public async Task OpenAsync(string path)
    {
        var there = path.Contains("{code}", StringComparison.Ordinal) ? path.Replace("{code}", Session.Code.Words, StringComparison.Ordinal) : path;
        await page.GotoAsync(new Uri(host.Address, there).ToString());
    }

    public Task EnterAsCoachAsync() => OpenAsync(host.Get<CoachLinks>().Create());

    /// <summary>What the bot says, up to where something is filled in.</summary>
    public string Say(string key) => TextSets.Dialogs.Get(key, language).Split('{')[0].Trim();

    /// <summary>Words that a tree names: of the resources, or of the feedback's question with that number.</summary>
    public string Name(string kind, string which) => kind switch
    {
        "Dialogs" => Say(which),
        "Pages" => SayOnPage(which),
        "firstline" => Say(which).Split('\n')[0],
        "asked" => Feedback[int.Parse(which, CultureInfo.InvariantCulture)].Asked,
        _ => (kind, Feedback[int.Parse(which, CultureInfo.InvariantCulture)].Answer) switch
        {
            ("button", Answer.Button button) => button.Name,
            ("words", Answer.Words words) => words.Text,
            ("tick", Answer.Ticks ticks) => ticks.Names[0],
            ("lasttick", Answer.Ticks ticks) => ticks.Names[^1],
            ("confirm", Answer.Ticks ticks) => ticks.Confirm,
            _ => throw new InvalidOperationException($"Question {which} has no {kind}."),
        },
    };

    public string SayOnPage(string key) => TextSets.Pages.Get(key, language);

    /// <summary>Answers questions of the feedback in the conversation, and waits for the one after them.</summary>
    /// <param name="from">0 for the first.</param>
    /// <param name="to">The one that is not answered.</param>
    public Task TalkAsync(int from, int to) => TalkAsync(Feedback, from, to);

    public Task TalkOfIdeaAsync(int from, int to) => TalkAsync([.. Idea], from, to);

    /// <summary>The same, one question a page.</summary>
    public async Task AnswerPagesAsync(int from, int to)
    {
        await Pages.TalkAsync(Feedback.Take(to).Skip(from));
        if (to < Feedback.Count - 1) await Pages.HearsAsync(Feedback[to].Asked);
    }

    /// <summary>Presses the button of that name under the conversation, and waits for what it leads to.</summary>
    public async Task PressAsync(string button, string heard)
    {
        await Hand.ActAsync(Chat, new Answer.Button(Say(button)));
        await HearsAsync(heard);
    }

    /// <summary>Writes, and waits for what that leads to.</summary>
    public async Task WriteAsync(string words, string heard)
    {
        await Hand.ActAsync(Chat, new Answer.Words(words));
        await HearsAsync(heard);
    }

    /// <summary>Chooses a file on the page and sends it.</summary>
    /// <param name="name">Says what is in it, as <see cref="SampleFiles"/> tells.</param>
    public async Task SendFileAsync(string name)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(FileOf(name));
        await Pages.Continue.ClickAsync();
    }

    /// <summary>Joins a file with the paper clip, sends it, and waits for what that leads to.</summary>
    public async Task AttachAsync(string name, string heard)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByRole(AriaRole.Button, new() { Name = SayOnPage("WebChat_Attach"), Exact = true }).ClickAsync());
        await chooser.SetFilesAsync(FileOf(name));
        await page.Locator(".webchat__send-button").ClickAsync();
        await HearsAsync(heard);
    }

    /// <param name="heard">The text's key.</param>
    public Task HearsAsync(string heard) => Chat.HasHeardAsync(Say(heard));

    private static FilePayload FileOf(string name) => new() { Name = name, MimeType = Path.GetExtension(name) == ".png" ? "image/png" : "text/plain", Buffer = SampleFiles.Named(name) };

    private async Task TalkAsync(IReadOnlyList<Exchange> exchanges, int from, int to)
    {
        await Hand.TalkAsync(Chat, exchanges.Take(to).Skip(from));
        if (to < exchanges.Count) await Chat.HearsAsync(exchanges[to].Asked);
        if (to < exchanges.Count && exchanges[to].Answer is Answer.Button button) await Expect(Chat.Button(button.Name)).ToBeVisibleAsync(new() { Timeout = Chromium.Patience });
    }
}
