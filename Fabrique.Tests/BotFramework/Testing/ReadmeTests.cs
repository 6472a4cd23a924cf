using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Tests.BotFramework.Testing;

/// <summary>The samples of the assembly's README, run.</summary>
public class ReadmeTests
{
    [Fact]
    public async Task The_conversation_of_the_test_goes_as_written() =>
        await new TestFlow(new TestAdapter(), new EchoBot()).Test("bonjour", "echo bonjour").StartTestAsync();

    [Fact]
    public async Task The_bot_is_served_by_these_lines()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(new CloudAdapter(builder.Configuration));
        builder.Services.AddSingleton<IBot, EchoBot>();
        await using var app = builder.Build();
        app.MapPost("/api/messages", (IBotFrameworkHttpAdapter adapter, IBot bot, HttpContext http, CancellationToken ct) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, ct));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var message = new StringContent("""{"type":"message","deliveryMode":"expectReplies","text":"hi"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), message);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("echo hi", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void The_readme_shows_the_code_that_was_run()
    {
        var here = Path.GetDirectoryName(SourceFile())!;
        Skip.IfNot(Directory.Exists(here), "The sources are not beside the tests.");
        var readme = Lines(Path.Combine(here, "..", "..", "..", "Fabrique.BotFramework", "README.md"));
        var run = Lines(Path.Combine(here, "EchoBot.cs")).Concat(Lines(SourceFile())).ToList();

        var samples = readme.SkipWhile(line => line != "```csharp").TakeWhile(line => line != "## Rooms")
            .Where(line => line.Contains('.', StringComparison.Ordinal) && line.EndsWith(';'))
            .ToList();

        Assert.Equal(5, samples.Count);
        Assert.Equal([], samples.Where(line => !run.Any(code => code.Contains(line, StringComparison.Ordinal))));
    }

    private static List<string> Lines(string path) => [.. File.ReadLines(path).Select(line => line.Trim())];

    private static string SourceFile([CallerFilePath] string path = "") => path;
}
