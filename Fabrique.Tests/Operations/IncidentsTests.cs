using System.Net;
using System.Text.RegularExpressions;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Operations;

public sealed class IncidentsTests
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_page_that_breaks_shows_a_number_that_stands_in_the_log_and_nothing_of_the_inside(string environment)
    {
        var time = new FaultyTime();
        await using var host = await TestHost.StartAsync(environment, time);
        time.Fails = true;

        using var answer = await host.Client.GetAsync("");

        var body = await answer.Content.ReadAsStringAsync();
        var number = Regex.Match(body, "[0-9a-f]{32}").Value;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain(FaultyTime.Secret, body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", body, StringComparison.Ordinal);
        Assert.Contains(host.Logs.All, line => number.Length > 0 && line.Contains($"Incident {number}: System.InvalidOperationException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_breaks_is_answered_as_programs_read_it()
    {
        var time = new FaultyTime();
        await using var host = await TestHost.StartAsync(time: time);
        time.Fails = true;

        using var answer = await host.Client.PostAsync("v3/directline/tokens/generate", null);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Matches("\"message\":\"Incident [0-9a-f]{32}\"", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_log_never_holds_the_message_of_a_fault()
    {
        var time = new FaultyTime();
        await using var host = await TestHost.StartAsync("Production", time);
        time.Fails = true;

        await host.Client.GetAsync("");
        await host.Client.PostAsync("v3/directline/tokens/generate", null);

        // The web server's own clock fails with ours, which it would never do outside of this test.
        Assert.DoesNotContain(
            host.Logs.All,
            line => line.Contains(FaultyTime.Secret, StringComparison.Ordinal) && !line.Contains("Heartbeat", StringComparison.OrdinalIgnoreCase));
    }
}
