using System.Net;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace Fabrique.Bot.Channels.Teams;

/// <summary>The Bot Framework's own endpoint.</summary>
internal static class TeamsEndpoints
{
    public static void MapTeamsChannel(this IEndpointRouteBuilder routes) => routes.Map("/api/messages", HandleAsync).ShortCircuit();

    private static async Task HandleAsync(HttpContext http, IBotFrameworkHttpAdapter adapter, TurnBot bot, TeamsDoor door, ILogger<TurnBot> log)
    {
        if (door.LoopbackOnly && !IPAddress.IsLoopback(http.Connection.RemoteIpAddress ?? IPAddress.None))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (HttpMethods.IsPost(http.Request.Method) && http.Request.ContentLength is not 0 && !http.Request.HasJsonContentType())
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        try
        {
            await adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            http.Response.StatusCode = bad.StatusCode;
        }
        catch (ActivityRefusedException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (ArgumentException) when (http.Request.Headers.Authorization.Count > 0)
        {
            // What the Bot Framework throws where the token is none at all.
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (StoreBusyException busy)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(busy.RetryAfter.TotalSeconds).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (StoreUnavailableException away)
        {
            Operations.Log.StoreUnavailable(log, http.Request.Method, away.Outage);
            http.Response.Headers.RetryAfter = "5";
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
