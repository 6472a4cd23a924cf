using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Fabrique.Tests.Browser.Looks;

/// <summary>Names, roles and live regions at the moments of a conversation, of the pages, and of the page that coaches follow.</summary>
[Collection(Chromium.Collection)]
public sealed class TreeTests(Chromium chromium)
{
    private const string ListenToLog =
        """
        () => {
          window.announced = [];
          new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => announced.push(node.textContent))))
            .observe(document.querySelector('#chat [role=log]'), { childList: true });
        }
        """;

    [SkippableTheory]
    [InlineData("fr")]
    [InlineData("en")]
    public Task A_conversation(string language) => CompareAsync(language, "a conversation", new()
    {
        ["the first question"] = "chat-first",
        ["an answer that is not taken"] = "chat-refusal",
        ["a card of boxes"] = "chat-card",
        ["the connection is cut"] = "chat-lost",
        ["the read-back"] = "chat-review",
        ["thanks"] = "chat-thanks",
    });

    [SkippableFact]
    public Task A_conversation_with_a_helper() => CompareAsync("fr", "a conversation with a helper", new() { ["the person answers"] = "chat-helper" });

    [SkippableTheory]
    [InlineData("fr")]
    [InlineData("en")]
    public Task One_question_a_page(string language) => CompareAsync(language, "one question a page", new()
    {
        ["no answer to a question that needs one"] = "page-refusal",
        ["the connection is cut"] = "page-cut",
        ["the read-back"] = "page-review",
        ["thanks"] = "page-thanks",
    });

    [SkippableFact]
    public Task One_question_a_page_with_a_helper() => CompareAsync("fr", "one question a page, with a helper", new() { ["the person answers"] = "page-helper" });

    [SkippableFact]
    public Task A_session_that_coaches_follow() =>
        CompareAsync("fr", "the coaches' sessions", new() { ["people, figures, observations, what was done"] = "coach-live" });

    [SkippableFact]
    public async Task Each_message_is_read_out_once_and_the_words_that_open_the_conversation_never()
    {
        await using var person = await chromium.OpenAsync();
        var visit = new Visit(await person.NewPageAsync(), chromium.Host, "fr");
        await visit.CreateSessionAsync();
        await visit.OpenAsync("chat/{code}");
        await visit.TalkAsync(0, 4);
        Assert.DoesNotContain(visit.Session.Code.Words, await visit.Page.Locator("#chat [role=log]").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.EvaluateAsync(ListenToLog);

        await visit.WriteAsync("beaucoup", "Rejected_NotANumber");
        await visit.TalkAsync(4, 5);

        // By the log, and by nothing else.
        await Expect(visit.Page.Locator("#chat [role=log]")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("#chat [role=log]")).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(visit.Page.Locator("#chat [role=feed][aria-live]")).ToHaveCountAsync(0);
        var announced = await visit.Page.EvaluateAsync<string[]>("announced");
        Assert.Single(announced, text => text.Contains(visit.Say("Rejected_NotANumber"), StringComparison.Ordinal));
        // That buttons follow is said of each message that has some.
        var messages = announced.Where(text => text != visit.SayOnPage("WebChat_ButtonsFollow")).ToList();
        Assert.Equal(messages.Distinct(), messages);
    }

    [SkippableFact]
    public async Task An_answer_that_is_not_taken_takes_the_focus_to_the_summary_and_its_link_to_the_field()
    {
        await using var person = await chromium.OpenAsync();
        var visit = new Visit(await person.NewPageAsync(), chromium.Host, "fr");
        await WalkAsync(visit, "one question a page", "no answer to a question that needs one");

        await Expect(visit.Pages.Problem).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("fieldset.field")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex(visit.Say("Rejected_EmptyOne")));
        await visit.Pages.Problem.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        await Expect(visit.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex($"^{visit.SayOnPage("Simple_ProblemTitle").Split('\u00A0')[0]}"));
    }

    [SkippableFact]
    public async Task The_page_that_coaches_follow_renews_itself_without_a_word_and_without_taking_the_focus()
    {
        await using var person = await chromium.OpenAsync();
        var visit = new Visit(await person.NewPageAsync(), chromium.Host, "fr");
        await WalkAsync(visit, "the coaches' sessions", "people, figures, observations, what was done");
        var table = visit.Page.Locator("#live .scroll");
        await table.FocusAsync();

        await Seeds.SendAsync(visit, "one-more");

        await Expect(visit.Page.Locator("#live dd").Nth(2)).ToHaveTextAsync("13", new() { Timeout = Chromium.Patience });
        await Expect(table).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#live[aria-live], #live [aria-live], #live [role=status], #live [role=alert]")).ToHaveCountAsync(0);
    }

    private async Task CompareAsync(string language, string walk, Dictionary<string, string> trees)
    {
        await using var person = await chromium.OpenAsync(language);
        var visit = new Visit(await person.NewPageAsync(), chromium.Host, language);
        foreach (var look in Walks.All[walk])
        {
            await look.ReachAsync(visit);
            if (trees.Remove(look.State, out var tree)) await Tree.ExpectAsync(visit, tree);
            if (trees.Count == 0) return;
        }

        Assert.Fail($"The walk never comes to: {string.Join(", ", trees.Keys)}");
    }

    private static async Task WalkAsync(Visit visit, string walk, string state)
    {
        foreach (var look in Walks.All[walk])
        {
            await look.ReachAsync(visit);
            if (look.State == state) return;
        }
    }
}
