using System.Net;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

public sealed class HomePageTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("fr-FR", "fr", "Donnez votre avis")]
    [InlineData("en-GB,fr;q=0.5", "en", "Give feedback")]
    [InlineData("de", "fr", "Donnez votre avis")]
    public async Task The_language_is_the_browsers_else_French(string accepts, string language, string heading)
    {
        var host = running.Host;

        var (response, html) = await host.ReadAsync("/", accepts);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.Contains(heading, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_was_chosen_holds_on_the_next_page()
    {
        var host = running.Host;

        var (chosen, _) = await host.ReadAsync("/?lang=en");
        var cookie = Assert.Single(chosen.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("fabrique-lang", StringComparison.Ordinal)).Split(';')[0];
        var (_, next) = await host.ReadAsync("/donnees", "fr", cookie);

        Assert.Contains("<html lang=\"en\">", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Six_digits_and_four_words_in_any_case_lead_to_the_session()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync();
        var digits = session.Code.Digits.Insert(3, " ");
        var words = session.Code.Words.Replace('-', ' ').ToUpperInvariant();

        var (byDigits, _) = await host.ReadAsync($"/?code={Uri.EscapeDataString(digits)}");
        var (byWords, _) = await host.ReadAsync($"/?code={Uri.EscapeDataString(words)}");

        Assert.Equal($"/s/{session.Code.Words}", byDigits.Headers.Location?.OriginalString);
        Assert.Equal($"/s/{session.Code.Words}", byWords.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("fr", "", "Écrivez le code de votre séance")]
    [InlineData("fr", "lampe tigre", "Ce n’est pas un code entier")]
    [InlineData("en", "12345", "This is not a whole code")]
    [InlineData("fr", "zut zut zut zut", "Nous ne connaissons pas ce code")]
    [InlineData("en", "zut zut zut zut", "We do not know this code")]
    public async Task A_code_that_leads_nowhere_is_told_and_kept(string language, string typed, string says)
    {
        var host = running.Host;

        var (response, html) = await host.ReadAsync($"/?code={Uri.EscapeDataString(typed)}", language);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(says, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Cette séance est terminée depuis le")]
    [InlineData("en", "This session ended on")]
    public async Task A_closed_session_says_since_when(string language, string says)
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync(opens: TimeSpan.FromDays(-2), closes: TimeSpan.FromDays(-1));

        var (_, html) = await host.ReadAsync($"/?code={session.Code.Digits}", language);

        Assert.Contains(says, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text_whatever_it_is()
    {
        var host = running.Host;
        const string attack = "\"><script>alert(1)</script>\u202e\0";

        using var response = await host.Client.GetAsync($"/?code={Uri.EscapeDataString(attack)}");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_very_long_code_is_no_code()
    {
        var host = running.Host;

        using var response = await host.Client.GetAsync("/?code=" + new string('a', 4_000));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Only_Development_shows_the_sessions_to_try()
    {
        await using var production = await TestHost.StartAsync("Production");
        var hidden = await production.CreateSessionAsync("À ne pas lister");

        var (_, shown) = await running.Host.ReadAsync("/");
        var (_, html) = await production.ReadAsync("/");

        Assert.Matches("href=\"/s/[a-z]+-[a-z]+-[a-z]+-[a-z]+\"", shown);
        Assert.DoesNotContain(hidden.Code.Words, html, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.Title, html, StringComparison.Ordinal);
    }
}
