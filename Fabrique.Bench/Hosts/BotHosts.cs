using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrique.Bench.Hosts;

/// <summary>Small bots on the Bot Framework alone, wired as its samples are.</summary>
internal static class BotHosts
{
    public static WebApplication Echo(WebApplicationBuilder builder) => Build(builder, _ => new EchoBot());

    public static WebApplication Waterfall(WebApplicationBuilder builder)
    {
        var storage = new MemoryStorage();
        return Build(builder, _ => new WaterfallBot(new ConversationState(storage), new UserState(storage)));
    }

    private static WebApplication Build(WebApplicationBuilder builder, Func<IServiceProvider, IBot> bot)
    {
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
            builder.Configuration, provider.GetRequiredService<IHttpClientFactory>()));
        builder.Services.AddSingleton(bot);
        var app = builder.Build();
        app.MapPost("/api/messages", (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot answering) =>
            adapter.ProcessAsync(request, response, answering, request.HttpContext.RequestAborted));
        return app;
    }
}
