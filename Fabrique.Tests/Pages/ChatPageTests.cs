using System.Net;
using System.Text.RegularExpressions;
using Fabrique.Bot;
using Fabrique.Bot.Channels.DirectLine;
using Fabrique.Bot.Pages;
using Fabrique.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Tests.Pages;

public sealed partial class ChatPageTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("fr", "donner mon avis")]
    [InlineData("en", "give feedback")]
    public async Task The_page_says_the_opening_words_of_its_session(string language, string words)
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync("Atelier");

        var (response, html) = await host.ReadAsync($"/chat/{session.Code.Digits}", language);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"data-opening=\"{words} {session.Code.Words}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ticket_of_the_page_begins_a_conversation()
    {
        await using var host = await TestHost.StartAsync("Production");
        var session = await host.CreateSessionAsync("Atelier");

        var (_, html) = await host.ReadAsync($"/chat/{session.Code.Words}");
        using var asking = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        asking.Headers.Add(IChatTickets.Header, Ticket().Match(html).Groups[1].Value);
        using var answer = await host.Client.SendAsync(asking);
        using var without = await host.Client.PostAsync("/v3/directline/tokens/generate", null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(without.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Scripts_run_only_with_the_nonce_of_this_answer()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync("Atelier");

        var (first, html) = await host.ReadAsync($"/chat/{session.Code.Words}");
        var (second, _) = await host.ReadAsync($"/chat/{session.Code.Words}");
        var policy = Assert.Single(first.Headers.GetValues("Content-Security-Policy"));
        var nonce = Nonce().Match(policy).Groups[1].Value;

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' ws://{host.Address.Authority} blob:", policy, StringComparison.Ordinal);
        Assert.All(ScriptTag().Matches(html), tag => Assert.Contains($"nonce=\"{nonce}\"", tag.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(nonce, Assert.Single(second.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(first.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Its_scripts_are_kept_for_good_under_their_version_and_not_under_another()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync("Atelier");
        var (_, html) = await host.ReadAsync($"/chat/{session.Code.Words}");
        var scripts = Regex.Matches(html, "(?:src|href)=\"(/v/[^\"]+)\"").Select(match => match.Groups[1].Value).Distinct().ToList();

        foreach (var script in scripts)
        {
            using var answer = await host.Client.GetAsync(script);
            Assert.Equal((HttpStatusCode.OK, "public, max-age=31536000, immutable"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
        }

        using var older = await host.Client.GetAsync("/v/0123456789ab/js/chat.js");
        Assert.Equal((HttpStatusCode.OK, "no-cache"), (older.StatusCode, older.Headers.CacheControl?.ToString()));
        Assert.Equal(ChatModel.Parts.Length + 2, scripts.Count);
    }

    [Theory]
    [InlineData("fr", "zut-zut-zut-zut", "Nous ne connaissons pas ce code")]
    [InlineData("en", "zut-zut-zut", "This is not a whole code")]
    public async Task An_unknown_code_is_404_with_a_way_on(string language, string code, string says)
    {
        var host = running.Host;

        var (response, html) = await host.ReadAsync($"/chat/{code}", language);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(says, html, StringComparison.Ordinal);
        Assert.Contains("name=\"code\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_session_is_gone_and_one_to_come_says_when()
    {
        var host = running.Host;
        var closed = await host.CreateSessionAsync(opens: TimeSpan.FromDays(-2), closes: TimeSpan.FromDays(-1));
        var early = await host.CreateSessionAsync(opens: TimeSpan.FromDays(2));

        var (gone, _) = await host.ReadAsync($"/chat/{closed.Code.Words}");
        var (soon, html) = await host.ReadAsync($"/chat/{early.Code.Words}");

        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, soon.StatusCode);
        Assert.Contains("Elle ouvre le", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_is_text()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync("<script>alert('x')</script>");

        using var response = await host.Client.GetAsync($"/chat/{session.Code.Words}");
        var html = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ideas_are_taken_here_only_where_the_operator_allows_it()
    {
        await using var host = await TestHost.StartAsync("Production");

        var (response, html) = await host.ReadAsync("/chat/idee");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Les idées se proposent dans Teams", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Web_Chat_the_page_says_so_and_leads_on()
    {
        using var folder = new TempFolder();
        await using var app = FabriqueHost.Build(new ServeOptions
        {
            DataFolder = folder.File("data"),
            Urls = "http://127.0.0.1:0",
            Environment = "Development",
            Adjust = services => services.AddSingleton(new BrowserFiles(folder.Path)),
        });
        await FabriqueHost.StartAsync(app, default);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var response = await client.GetAsync("/chat/idee?lang=fr");
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("ne peut pas s’afficher sur cette installation", html, StringComparison.Ordinal);
        Assert.Contains("Retour à l’accueil", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("data-ticket=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex ScriptTag();
}
