using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Fabrique.Bench;

/// <summary>The measure of all things here: Kestrel with one endpoint that reads an activity and writes one, and nothing else.</summary>
internal static class BareHost
{
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/api/messages", EchoAsync);
        await app.StartAsync();
        return app;
    }

    private static async Task EchoAsync(HttpRequest request, HttpResponse response)
    {
        var activity = await HttpHelper.ReadRequestAsync<Activity>(request);
        var reply = activity.CreateReply(activity.Text);
        await HttpHelper.WriteResponseAsync(response, new InvokeResponse { Status = 200, Body = new ExpectedReplies([reply]) });
    }
}
