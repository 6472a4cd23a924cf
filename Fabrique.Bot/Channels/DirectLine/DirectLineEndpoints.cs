namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>The routes of Direct Line 3.0.</summary>
internal static class DirectLineEndpoints
{
    public const string Base = "/v3/directline";

    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var routes = endpoints.MapGroup(Base).AddEndpointFilter<RouteGroupBuilder, DirectLineEdge>();
        routes.ShortCircuit();
        routes.MapPost("/tokens/generate", (TokenRoutes tokens, HttpContext context) => tokens.GenerateAsync(context));
        routes.MapPost("/tokens/refresh", (TokenRoutes tokens, HttpContext context) => tokens.Refresh(context));
        routes.MapGet("/session/getsessionid", (TokenRoutes tokens, HttpContext context) => tokens.SessionId(context));
        routes.MapPost("/conversations", (ConversationRoutes conversations, HttpContext context) => conversations.StartAsync(context));
        routes.MapGet("/conversations/{id}", (ConversationRoutes conversations, HttpContext context, string id) => conversations.ReconnectAsync(context, id));
        routes.MapGet("/conversations/{id}/activities", (ActivityRoutes activities, HttpContext context, string id) => activities.PollAsync(context, id));
        routes.MapPost("/conversations/{id}/activities", (ActivityRoutes activities, HttpContext context, string id) => activities.PostAsync(context, id));
        routes.MapPost("/conversations/{id}/upload", (ActivityRoutes activities, HttpContext context, string id) => activities.UploadAsync(context, id));
        // CONNECT is how a WebSocket begins over HTTP/2.
        routes.MapMethods("/conversations/{id}/stream", ["GET", "CONNECT"], StreamPipeline(endpoints));
        // Preflights of other origins come here too: the edge answers them by its headers.
        routes.Map("/{**operation}", (HttpContext context) =>
            HttpMethods.IsOptions(context.Request.Method) ? Results.NoContent() : DirectLineError.OperationUnknown);
        return endpoints;
    }

    private static RequestDelegate StreamPipeline(IEndpointRouteBuilder endpoints)
    {
        var stream = endpoints.ServiceProvider.GetRequiredService<StreamRoute>();
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(stream.HandleAsync);
        return pipeline.Build();
    }
}
