using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Fabrique.Data.Storage;
using Fabrique.Tests.Browser;
using Fabrique.Tests.Pages;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Channels.Simple;

/// <summary>How people come to the pages of a session, leave them and find them again.</summary>
public sealed partial class SimpleDoorTests(RunningHost running) : IClassFixture<RunningHost>
{
    private const int Most = 60 * 1024;

    [Theory]
    [InlineData("s/{0}")]
    [InlineData("simple/{0}")]
    public async Task The_first_page_comes_with_everything_in_60_KiB(string path)
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = running.Host.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");

        using var page = await client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, session.Code.Words));
        var html = await page.Content.ReadAsByteArrayAsync();
        var size = html.Length;
        foreach (var file in Linked().Matches(Unpacked(page, html)).Select(match => match.Groups[1].Value).Distinct())
        {
            using var part = await client.GetAsync(file);
            part.EnsureSuccessStatusCode();
            Assert.NotEmpty(part.Content.Headers.ContentEncoding);
            size += (await part.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(size, 1_000, Most);
    }

    [Fact]
    public async Task Looking_at_the_pages_begins_nothing()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);

        await person.GoAsync($"/s/{session.Code.Words}");
        await person.GoAsync($"/simple/{session.Code.Digits}");

        Assert.Empty(await Kept.OfSessionAsync(running.Host.DataFolder, session.Code.Words));
    }

    /// <summary>On a weak line the answer to the first one is lost, and the button is pressed again.</summary>
    [Theory]
    [InlineData("/s/")]
    [InlineData("/simple/")]
    public async Task Who_begins_several_times_at_once_has_begun_once(string path)
    {
        var code = (await running.Host.CreateSessionAsync("Atelier")).Code.Words;
        using var person = new PageVisitor(running.Host);
        await person.GoAsync(path + code);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => person.SendAsync()));

        Assert.EndsWith("/question/consentement", person.Path, StringComparison.Ordinal);
        Assert.Single(await Kept.OfSessionAsync(running.Host.DataFolder, code));
    }

    [Fact]
    public async Task Who_comes_back_in_the_same_browser_is_led_to_where_they_were()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(running.Host);
        await person.BeginAsync(session.Code.Words);
        await person.AnswerAsync("consentement", "oui");

        await person.GoAsync($"/s/{session.Code.Words}");
        Assert.Contains("Vous avez déjà commencé.", person.Text, StringComparison.Ordinal);
        await person.SendAsync();

        Assert.EndsWith("/question/but", person.Path, StringComparison.Ordinal);
        Assert.Single(await Kept.OfSessionAsync(running.Host.DataFolder, session.Code.Words));
    }

    [Fact]
    public async Task The_next_person_on_the_device_begins_anew_and_reads_nothing_of_the_first()
    {
        var code = (await running.Host.CreateSessionAsync("Atelier", formId: "retour-court")).Code.Words;
        using var device = new PageVisitor(running.Host);
        await device.BeginAsync(code);
        await device.AnswerAsync("reussi", "oui");
        await device.AnswerAsync("deroulement", "bien");
        await device.AnswerAsync("changer", "Rien de secret");
        await device.SendAsync();
        Assert.EndsWith("/fin", device.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("Rien de secret", device.Source, StringComparison.Ordinal);

        await device.SendAsync();
        Assert.EndsWith($"/s/{code}", device.Path, StringComparison.Ordinal);
        await device.SendAsync();

        Assert.Contains("/question/", device.Path, StringComparison.Ordinal);
        Assert.Equal(2, (await Kept.OfSessionAsync(running.Host.DataFolder, code, "retour-court")).Count);
    }

    [Fact]
    public async Task The_cookie_of_somebody_else_or_of_nobody_opens_nothing()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");

        var (response, _) = await running.Host.ReadAsync($"/simple/{session.Code.Words}/question/but", cookie: $"fabrique-avis-{session.Code.Digits}=CfDJ8forged");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/simple/{session.Code.Words}", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");

        using var response = await running.Host.Client.PostAsync($"/simple/{session.Code.Words}", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await Kept.OfSessionAsync(running.Host.DataFolder, session.Code.Words));
    }

    [Theory]
    [InlineData("s/zut-zut-zut-zut", HttpStatusCode.NotFound)]
    [InlineData("simple/zut-zut-zut-zut", HttpStatusCode.NotFound)]
    [InlineData("simple/zut-zut-zut-zut/relire", HttpStatusCode.NotFound)]
    public async Task A_code_that_leads_nowhere_says_so(string path, HttpStatusCode status)
    {
        using var person = new PageVisitor(running.Host);

        await person.GoAsync(path);

        Assert.Equal(status, person.Status);
        Assert.Contains("Nous ne connaissons pas ce code.", person.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_words_are_counted_and_after_ten_nobody_tries_more_for_a_while()
    {
        await using var host = await TestHost.StartAsync();
        var session = await host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(host);
        using var guesser = new PageVisitor(host);
        await person.BeginAsync(session.Code.Words);
        await person.SayAsync("Pause");
        var words = WordsOf().Match(person.Source).Groups[1].Value;

        for (var tries = 0; tries < 10; tries++)
        {
            await guesser.GoAsync("/");
            await guesser.SendAsync(("code", "lampe tigre tigre tigre"));
            Assert.Contains("Nous ne connaissons pas ce code", guesser.Text, StringComparison.Ordinal);
        }

        await guesser.SendAsync(("code", words));

        Assert.Contains("Vous avez essayé trop de mots.", guesser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_store_is_away_what_was_typed_stays_on_the_page_and_is_sent_again()
    {
        var door = new StoreDoor();
        await using var host = await TestHost.StartAsync(adjust: door.StandBefore);
        var session = await host.CreateSessionAsync("Atelier");
        using var person = new PageVisitor(host);
        await person.BeginAsync(session.Code.Words);
        await person.AnswerAsync("consentement", "oui");

        door.Fault = new StoreBusyException(TimeSpan.FromSeconds(7));
        await person.AnswerAsync("but", "À ne pas perdre");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, person.Status);
        Assert.Contains("Votre réponse n’est pas encore gardée.", person.Text, StringComparison.Ordinal);
        Assert.Contains("À ne pas perdre</textarea>", WebUtility.HtmlDecode(person.Source), StringComparison.Ordinal);
        door.Fault = null;
        await person.AnswerAsync("but", "À ne pas perdre");

        Assert.EndsWith("/question/reussi", person.Path, StringComparison.Ordinal);
        Assert.Contains("but=À ne pas perdre", Kept.Answers(await Kept.OneAsync(host, session.Code.Words)));
    }

    private static string Unpacked(HttpResponseMessage response, byte[] content)
    {
        using var packed = new MemoryStream(content);
        using Stream plain = response.Content.Headers.ContentEncoding.Single() == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("(?:<link[^>]*href|src)=\"(/[^\"]+)\"")]
    private static partial Regex Linked();

    [GeneratedRegex("<p class=\"words\">([^<]+)</p>")]
    private static partial Regex WordsOf();
}
