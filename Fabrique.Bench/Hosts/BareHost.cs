using System.Collections.Frozen;
using Fabrique.Bench.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Fabrique.Bench.Hosts;

/// <summary>The measure of all things here: Kestrel with one endpoint that reads the activity of a turn and writes that turn's
/// replies, both with the Bot Framework's own JSON (Newtonsoft), and does nothing else.</summary>
internal static class BareHost
{
    /// <param name="recorded">What the real host replied to each line; null to echo.</param>
    public static WebApplication Build(WebApplicationBuilder builder, Recording? recorded)
    {
        var replies = recorded?.Read().ToFrozenDictionary();
        var app = builder.Build();
        app.MapPost("/api/messages", (HttpRequest request, HttpResponse response) => AnswerAsync(request, response, replies));
        return app;
    }

    private static async Task AnswerAsync(HttpRequest request, HttpResponse response, FrozenDictionary<string, ExpectedReplies>? replies)
    {
        var activity = await HttpHelper.ReadRequestAsync<Activity>(request);
        var body = replies is null ? new ExpectedReplies([activity.CreateReply(activity.Text)]) : replies[activity.Text];
        await HttpHelper.WriteResponseAsync(response, new InvokeResponse { Status = 200, Body = body });
    }
}
