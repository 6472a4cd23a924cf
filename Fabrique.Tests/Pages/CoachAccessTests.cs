using System.Net;
using Fabrique.Bot.Pages;
using Fabrique.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Pages;

public sealed class CoachAccessTests(RunningHost running) : IClassFixture<RunningHost>
{
    public static TheoryData<string> CoachRoutes =>
    [
        "/coach",
        "/coach/idees/IDEE-2222",
        "/coach/questionnaires",
        "/coach/questionnaires/modele.xlsx",
        "/coach/questionnaires/brouillons/d",
        "/coach/questionnaires/brouillons/d/fichier",
        "/coach/questionnaires/retour",
        "/coach/questionnaires/retour/versions/h",
        "/coach/questionnaires/retour/versions/h/fichier",
        "/coach/essais/brouillon/d",
        "/coach/essais/version/h",
        "/coach/sessions/un-deux-trois-quatre",
        "/coach/sessions/un-deux-trois-quatre/direct",
        "/coach/fichiers?questionnaire=retour",
        "/coach/fichiers/f",
        "/coach/reponses/r",
        .. ExportKind.All.Select(kind => $"/coach/exports/responses.{kind.Extension}?questionnaire=retour"),
        .. ExportKind.All.Select(kind => $"/coach/exports/ideas.{kind.Extension}?questionnaire=idee"),
    ];

    [Theory]
    [MemberData(nameof(CoachRoutes))]
    public async Task Without_the_cookie_no_route_shows_data(string route)
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync("Titre gardé");

        var (bare, nothing) = await host.ReadAsync(route);
        var (forged, nothingEither) = await host.ReadAsync(route, cookie: "fabrique-coach=CfDJ8forged");

        Assert.All([bare, forged], response => Assert.Equal(HttpStatusCode.Redirect, response.StatusCode));
        Assert.All([bare, forged], response => Assert.StartsWith(CoachAccess.Explanation, response.Headers.Location?.PathAndQuery, StringComparison.Ordinal));
        Assert.DoesNotContain(session.Title, nothing + nothingEither, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_explanation_says_how_to_get_a_link()
    {
        var host = running.Host;

        var (response, html) = await host.ReadAsync(CoachAccess.Explanation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Demandez un lien", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_the_space_once()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync("Atelier <du> matin");
        var link = host.Get<CoachLinks>().Create();

        using var first = await host.Client.GetAsync(link);
        using var second = await host.Client.GetAsync(link);
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));
        var (page, html) = await host.ReadAsync("/coach", cookie: cookie.Split(';')[0]);

        Assert.Equal("/coach", first.Headers.Location?.OriginalString);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"{CoachAccess.Explanation}?{CoachAccess.StaleLink}=1", second.Headers.Location?.OriginalString);
        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Contains(session.Code.Words, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_who_follow_a_link_at_once_one_comes_in()
    {
        var host = running.Host;
        var link = host.Get<CoachLinks>().Create();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.Client.GetAsync(link)));

        Assert.Single(answers, answer => answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void After_ten_minutes_a_link_opens_nothing()
    {
        var time = new FakeTimeProvider();
        var links = new CoachLinks(time);
        var (inTime, late) = (Ticket(links.Create()), Ticket(links.Create()));

        time.Advance(CoachLinks.Lifetime - TimeSpan.FromSeconds(1));
        var first = links.Redeem(inTime);
        time.Advance(TimeSpan.FromSeconds(1));
        var second = links.Redeem(late);

        Assert.True(first);
        Assert.False(second);
    }

    [Fact]
    public async Task Outside_Development_the_cookie_never_travels_without_TLS()
    {
        await using var host = await TestHost.StartAsync("Production");

        using var response = await host.Client.GetAsync(host.Get<CoachLinks>().Create());
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));

        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/coach")]
    [InlineData("/coach/questionnaires")]
    [InlineData("/coach/questionnaires/brouillons/d?handler=Publish")]
    [InlineData("/coach/questionnaires/brouillons/d?handler=Remove")]
    [InlineData("/coach/questionnaires/retour?handler=Archive")]
    [InlineData("/coach/questionnaires/retour?handler=Session")]
    [InlineData("/coach/essais/brouillon/d")]
    public async Task What_changes_something_needs_the_form_of_the_page(string path)
    {
        var host = running.Host;
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Cookie", await host.EnterAsCoachAsync());

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static string Ticket(string link) => link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
}
