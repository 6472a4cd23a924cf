using System.Net;
using Fabrique.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Pages;

public sealed class CoachExportsTests(RunningHost running) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("fr.csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("jsonl", "application/jsonl")]
    [InlineData("zip", "application/zip")]
    public async Task Each_format_comes_with_its_type_and_a_dated_name(string extension, string type)
    {
        await using var host = await TestHost.StartAsync(time: new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 23, 30, 0, TimeSpan.Zero)));
        using var response = await GetAsync(host, $"/coach/exports/responses.{extension}?questionnaire=retour");
        var content = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        // Half past eleven in Greenwich is past midnight in Paris.
        Assert.Equal($"retour-2026-11-25.{extension}", response.Content.Headers.ContentDisposition?.FileName);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.True(content.Length > 0 || extension == "jsonl");
        Assert.Equal(extension == "fr.csv", content.AsSpan().StartsWith("\uFEFF"u8));
    }

    [Fact]
    public async Task Ideas_come_without_naming_their_form()
    {
        var host = running.Host;

        using var response = await GetAsync(host, "/coach/exports/ideas.csv");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("idee-", response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_named_by_its_code()
    {
        var host = running.Host;
        var session = await host.CreateSessionAsync();

        using var response = await GetAsync(host, $"/coach/exports/responses.csv?questionnaire=retour&session={session.Code.Words}&from=2026-01-01&to=2026-12-31");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(session.Code.Words, response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("responses.csv", HttpStatusCode.BadRequest, "Dites quel questionnaire")]
    [InlineData("responses.csv?questionnaire=rien", HttpStatusCode.NotFound, "« rien »")]
    [InlineData("responses.pdf?questionnaire=retour", HttpStatusCode.NotFound, "xlsx, fr.csv, csv, jsonl, zip")]
    [InlineData("responses.csv?questionnaire=retour&session=zut", HttpStatusCode.NotFound, "« zut »")]
    [InlineData("responses.csv?questionnaire=retour&from=hier", HttpStatusCode.BadRequest, "« hier »")]
    [InlineData("responses.csv?questionnaire=retour&to=2026-02-30", HttpStatusCode.BadRequest, "« 2026-02-30 »")]
    [InlineData("responses.csv?questionnaire=retour&to=9999-12-31", HttpStatusCode.BadRequest, "« 9999-12-31 »")]
    public async Task What_cannot_be_exported_is_told(string what, HttpStatusCode status, string says)
    {
        var host = running.Host;

        using var response = await GetAsync(host, $"/coach/exports/{what}");

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(says, (await response.Content.ReadAsStringAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> GetAsync(TestHost host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", await host.EnterAsCoachAsync());
        return await host.Client.SendAsync(request);
    }
}
