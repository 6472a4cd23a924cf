using System.Net;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

public sealed class OtherPagesTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("fr", "Cette page n’existe pas")]
    [InlineData("en", "There is no such page")]
    public async Task A_missing_page_is_404_and_leads_home(string language, string says)
    {
        var host = running.Host;

        var (response, html) = await host.ReadAsync("/nulle/part", language);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(says, html, StringComparison.Ordinal);
        Assert.Contains("href=\"/\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Your_data_lists_the_personal_questions_of_each_form()
    {
        var host = running.Host;

        var (response, html) = await host.ReadAsync("/donnees");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<h3>", html, StringComparison.Ordinal);
        Assert.Contains("<li>", html[html.IndexOf("<h3>", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "24 mois", "3 mois", "12 mois", "2 ans")]
    [InlineData("en", "24 months", "3 months", "12 months", "2 years")]
    public async Task The_page_on_data_says_for_how_long_as_the_daily_cleaning_does(string language, params string[] periods)
    {
        var (_, html) = await running.Host.ReadAsync($"/donnees?lang={language}");

        Assert.All(periods, period => Assert.Contains($" {period}", html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/donnees")]
    [InlineData("/accessibilite")]
    [InlineData("/mes-reponses")]
    [InlineData("/coach/acces")]
    [InlineData("/nulle/part")]
    public async Task Pages_without_a_chat_run_no_script(string path)
    {
        var host = running.Host;

        var (response, html) = await host.ReadAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_no_page_for_an_error()
    {
        var host = running.Host;

        var (response, body) = await host.ReadAsync("/api/nothing");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("<html", body, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Web_Chat_comes_compressed_to_a_browser_that_takes_it()
    {
        var host = running.Host;
        Skip.IfNot(host.Get<Bot.Pages.BrowserFiles>().HasChat, "Node.js was missing when this was built.");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/lib/webchat.js");
        request.Headers.Add("Accept-Encoding", "gzip, br");

        using var compressed = await host.Client.SendAsync(request);
        using var plain = await host.Client.GetAsync("/lib/webchat.js");

        Assert.Equal("br", Assert.Single(compressed.Content.Headers.ContentEncoding));
        Assert.Equal("text/javascript", compressed.Content.Headers.ContentType?.MediaType);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }
}
