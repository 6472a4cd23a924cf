using System.Net;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

public sealed class CoachSheetTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("fr", "Donnez votre avis", "Ce que deviennent vos réponses")]
    [InlineData("en", "Give your feedback", "What happens to your answers")]
    public async Task A_coach_finds_every_way_in_on_the_sheet(string language, string heading, string data)
    {
        var session = await running.Host.CreateSessionAsync("Atelier");
        var coach = await running.Host.EnterAsCoachAsync();

        var (response, html) = await running.Host.ReadAsync($"/coach/sessions/{session.Code.Words}/feuille", language, coach);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(heading, html, StringComparison.Ordinal);
        Assert.Contains(data, html, StringComparison.Ordinal);
        Assert.Contains(session.Code.Words.Replace('-', ' '), html, StringComparison.Ordinal);
        Assert.Contains(session.Code.Digits.Insert(3, " "), html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_it_shows_the_address_that_people_can_open()
    {
        await using var host = await TestHost.StartAsync(settings: new Dictionary<string, string?> { ["Fabrique:DirectLine:PublicUrl"] = "https://labo.exemple.gouv.fr/avis/" });
        var session = await host.CreateSessionAsync("Atelier");

        var (_, html) = await host.ReadAsync($"/coach/sessions/{session.Code.Words}/feuille", cookie: await host.EnterAsCoachAsync());

        Assert.Contains(">labo.exemple.gouv.fr/avis<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        var session = await running.Host.CreateSessionAsync("Atelier");

        var (response, _) = await running.Host.ReadAsync($"/coach/sessions/{session.Code.Words}/feuille");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/coach/acces", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_does_not_exist_has_no_sheet()
    {
        var coach = await running.Host.EnterAsCoachAsync();

        var (response, _) = await running.Host.ReadAsync("/coach/sessions/zut-zut-zut-zut/feuille", cookie: coach);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
