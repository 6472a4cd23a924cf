using System.Net;
using System.Text.RegularExpressions;
using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Pages;

public sealed partial class CoachSessionTests(RunningHost running) : IClassFixture<RunningHost>
{
    private static int _turns;

    [Fact]
    public async Task The_page_says_where_people_are_and_what_they_did_not_understand_without_naming_a_response()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync("Essai du matin");
        await KeepAsync(host, Open(session, "here", host.Get<TimeProvider>().GetUtcNow()), new DomainWrite.NoteConfusion(new ResponseId("here"), "consentement"));
        await KeepAsync(host, Open(session, "stopped", host.Get<TimeProvider>().GetUtcNow().AddHours(-1)));

        var (response, html) = await ReadAsync(host, session);
        var (_, part) = await ReadAsync(host, session, "?handler=Live");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Matches("Êtes-vous d’accord\u202F\\?</th>\\s*<td>1</td>\\s*<td>1</td>\\s*<td>1 fois, une personne</td>", html);
        Assert.Contains("Pas comprise", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.DoesNotContain("stopped", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_figures_hide_what_few_people_said()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync();
        var form = await host.Get<IQuestionnaireCatalog>().GetAsync(session.Questionnaire, default);
        foreach (var (answer, at) in Enumerable.Repeat("oui", 6).Concat(Enumerable.Repeat("non", 4)).Concat(Enumerable.Repeat("partie", 3)).Select((answer, at) => (answer, at)))
        {
            var id = $"{session.Code.Digits}-{at}";
            await KeepAsync(
                host,
                new DomainWrite.PutResponse(Response(session, id) with { Status = ResponseStatus.Submitted }),
                Writes.Answers(id, Writes.Answer("reussi", form["reussi"].Index, answer)));
        }

        var (_, html) = await ReadAsync(host, session);

        Assert.Contains("13 réponses.", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "non montré"));
        Assert.Matches(@"<th scope=""row"">Oui</th>\s*<td>6", html);
    }

    [Theory]
    [InlineData(10, "Score\u00A0: −20. Réponses\u00A0: 10. Écart-type\u00A0: ")]
    [InlineData(9, "Réponses complètes\u00A0: 9. Il en faut 10 pour montrer le score.")]
    public async Task The_score_of_a_scale_is_shown_with_its_interval_when_enough_people_answered(int people, string expected)
    {
        var host = running.Host;
        await host.Get<IQuestionnaireCatalog>().PublishAsync(Exports.Forms.Scaled, default);
        var session = await host.CreateSessionAsync(formId: Exports.Forms.Scaled.Id);
        for (var at = 0; at < people; at++)
        {
            var id = $"{session.Code.Digits}-{at}";
            await KeepAsync(
                host,
                new DomainWrite.PutResponse(Response(session, id) with { Status = ResponseStatus.Submitted }),
                Writes.Answers(id, Writes.Answer("nps", 0, at < 3 ? "9" : at < 5 ? "7" : "2")));
        }

        var (_, html) = await ReadAsync(host, session);

        Assert.Contains("NPS, de −100 à 100", html, StringComparison.Ordinal);
        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.Contains("UMUX-Lite, de 0 à 100", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_closes_and_opens_the_session_notes_and_tells_what_changed()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync();

        await PostAsync(host, session, "Close");
        var (_, closed) = await ReadAsync(host, session);
        await PostAsync(host, session, "Open");
        await PostAsync(host, session, "Remark", ("text", "La salle est <bruyante>."));
        await PostAsync(host, session, "Tell", ("question", "clarte"), ("said", "Trop de mots."), ("done", "Des phrases courtes."));
        var (_, html) = await ReadAsync(host, session);
        var told = Assert.Single(await host.Get<IFollowUps>().ListAsync(session, default));
        await PostAsync(host, session, "Forget", ("id", told.Id));

        Assert.Contains("La séance est fermée", closed, StringComparison.Ordinal);
        Assert.Contains("La séance est ouverte.", html, StringComparison.Ordinal);
        Assert.Contains("La salle est <bruyante>.", html, StringComparison.Ordinal);
        Assert.Equal(("clarte", "Trop de mots.", "Des phrases courtes."), (told.Question, told.Said, told.Done));
        Assert.Empty(await host.Get<IFollowUps>().ListAsync(session, default));
    }

    [Theory]
    [InlineData("Remark", "text", "")]
    [InlineData("Tell", "said", "only this")]
    public async Task What_no_page_sends_is_refused(string handler, string field, string value)
    {
        var session = await running.Host.CreateSessionAsync();

        using var response = await SendAsync(running.Host, session, handler, (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_stream_tells_at_once_where_things_stand_and_again_when_they_move()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/coach/sessions/{session.Code.Words}/direct");
        request.Headers.Add("Cookie", await host.EnterAsCoachAsync());
        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(limit.Token));
        await EventAsync(reader, limit.Token);

        await KeepAsync(host, Open(session, "moving", host.Get<TimeProvider>().GetUtcNow()));
        await EventAsync(reader, limit.Token);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_unknown_session_is_not_found()
    {
        var (page, _) = await running.Host.ReadAsync("/coach/sessions/un-deux-trois-quatre", cookie: await running.Host.EnterAsCoachAsync());

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    private static async Task EventAsync(StreamReader reader, CancellationToken ct)
    {
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (line == "event: changed") return;
        }

        Assert.Fail("The stream ended.");
    }

    private static Response Response(OpenLabSession session, string id) => Writes.Response(id, session.Questionnaire) with { Session = session.Id };

    private static DomainWrite.PutResponse Open(OpenLabSession session, string id, DateTimeOffset at) =>
        new(Response(session, id) with { StartedAt = at, UpdatedAt = at });

    private static async Task KeepAsync(TestHost host, params DomainWrite[] writes) => Assert.IsType<CommitResult.Committed>(
        await host.Get<ITurnStore>().CommitAsync(Writes.Turn($"coach-{Interlocked.Increment(ref _turns)}").With(writes), default));

    private static async Task<(HttpResponseMessage Response, string Html)> ReadAsync(TestHost host, OpenLabSession session, string query = "") =>
        await host.ReadAsync($"/coach/sessions/{session.Code.Words}{query}", cookie: await host.EnterAsCoachAsync());

    private static async Task PostAsync(TestHost host, OpenLabSession session, string handler, params (string Name, string Value)[] fields)
    {
        using var response = await SendAsync(host, session, handler, fields);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(TestHost host, OpenLabSession session, string handler, params (string Name, string Value)[] fields)
    {
        var cookie = await host.EnterAsCoachAsync();
        var (page, html) = await host.ReadAsync($"/coach/sessions/{session.Code.Words}", cookie: cookie);
        var form = page.Headers.GetValues("Set-Cookie").Single(set => set.Contains("form", StringComparison.Ordinal)).Split(';')[0];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/coach/sessions/{session.Code.Words}?handler={handler}");
        request.Headers.Add("Cookie", $"{cookie}; {form}");
        request.Content = new FormUrlEncodedContent(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", Token().Match(html).Groups[1].Value)]);
        return await host.Client.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
