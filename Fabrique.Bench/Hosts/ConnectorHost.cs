using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Fabrique.Bench.Hosts;

/// <summary>The other side of normal mode: takes what a bot posts and gives it an id.</summary>
internal static class ConnectorHost
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.MapPost("/v3/conversations/{**rest}", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Text("""{"id":"1"}""", "application/json");
        });
        return app;
    }
}
