using System.Net;
using System.Text.RegularExpressions;
using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Privacy;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

public sealed partial class MyAnswersTests : IAsyncLifetime
{
    private const string Words = "lampe-tigre-route-miel";
    private TestHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await TestHost.StartAsync();
        var session = await _host.CreateSessionAsync();
        var form = await _host.Get<IQuestionnaireCatalog>().GetAsync(session.Questionnaire, default);
        await _host.Get<ITurnStore>().CommitAsync(
            Writes.Turn("1").With(
                new DomainWrite.PutResponse(Writes.Response("r", form.Hash) with { Session = session.Id, Status = ResponseStatus.Submitted }),
                Writes.Answers("r", Writes.Answer("but", form["but"].Index, "Trouver <une> aide")),
                new DomainWrite.PutResumeWords(new ResponseId("r"), Words, DateTimeOffset.MaxValue.AddYears(-1))),
            default);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Four_words_show_what_was_said_and_erase_it_with_a_receipt()
    {
        var shown = await PostAsync("Show", "Lampe tigre, ROUTE miel");
        var erased = await PostAsync("Erase", Words.Replace('-', ' '));
        var after = await PostAsync("Show", Words);

        Assert.Contains("Trouver <une> aide", shown, StringComparison.Ordinal);
        Assert.Contains("C’est effacé", erased, StringComparison.Ordinal);
        Assert.DoesNotContain("Trouver", erased, StringComparison.Ordinal);
        Assert.Contains("Nous ne trouvons rien", after, StringComparison.Ordinal);
        var receipt = Assert.Single(await _host.Get<IErasure>().ListReceiptsAsync(default));
        Assert.Equal((ErasureCause.Person, 1, 1), (receipt.Cause, receipt.Responses, receipt.Answers));
        Assert.False(FileBytes.AnyHolds(_host.DataFolder, "Trouver <une> aide"));
    }

    [Fact]
    public async Task Wrong_words_show_nothing_and_cannot_be_tried_for_ever()
    {
        var first = await PostAsync("Show", "lampe tigre route sel");
        for (var wrong = 0; wrong < 12; wrong++) await PostAsync("Erase", $"un deux trois {wrong}");
        var right = await PostAsync("Show", Words);

        Assert.Contains("Nous ne trouvons rien", first, StringComparison.Ordinal);
        Assert.Contains("lampe tigre route sel", first, StringComparison.Ordinal);
        Assert.Contains("Attendez dix minutes", right, StringComparison.Ordinal);
        Assert.Empty(await _host.Get<IErasure>().ListReceiptsAsync(default));
    }

    [Fact]
    public async Task Changes_are_told_at_the_sessions_door_and_on_the_products_page()
    {
        var product = await _host.Get<ISessionWriter>().PutProductAsync("puits", "Carte des puits", "Map of wells", default);
        var form = (await _host.Get<IQuestionnaireCatalog>().FindLatestAsync("retour", default))!;
        var now = _host.Get<TimeProvider>().GetUtcNow();
        var earlier = await _host.Get<ISessionWriter>().CreateSessionAsync(new NewSession(form.Hash, product, "", now.AddDays(-9), now.AddDays(-8)), default);
        var session = await _host.Get<ISessionWriter>().CreateSessionAsync(new NewSession(form.Hash, product, "", now, null), default);
        await _host.Get<IFollowUps>().AddAsync(earlier.Id, null, "Le bouton est caché.", "Il est en haut.", default);

        var (_, door) = await _host.ReadAsync($"/s/{session.Code.Words}");
        var (_, page) = await _host.ReadAsync("/produits/puits");
        var (unknown, _) = await _host.ReadAsync("/produits/autre");

        Assert.All([door, page], html => Assert.Contains("Il est en haut.", html, StringComparison.Ordinal));
        Assert.Contains("Carte des puits", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private async Task<string> PostAsync(string handler, string words)
    {
        var (page, html) = await _host.ReadAsync("/mes-reponses");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/mes-reponses?handler={handler}");
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Single(set => set.Contains("form", StringComparison.Ordinal)).Split(';')[0]);
        request.Content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("mots", words), KeyValuePair.Create("__RequestVerificationToken", Token().Match(html).Groups[1].Value),
        ]);
        using var response = await _host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
