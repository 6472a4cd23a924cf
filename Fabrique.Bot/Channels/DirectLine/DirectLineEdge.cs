using Fabrique.Data.Storage;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>What holds for every call: nothing is cached, other origins are kept out, broken surroundings get a clear answer.</summary>
internal sealed class DirectLineEdge(DirectLineCors cors, ILogger<DirectLineEdge> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        cors.Apply(context.HttpContext);
        try
        {
            return await next(context);
        }
        catch (StoreBusyException exception)
        {
            return DirectLineError.StoreBusy(exception.RetryAfter);
        }
        catch (StoreUnavailableException away)
        {
            Operations.Log.StoreUnavailable(log, context.HttpContext.Request.Method, away.Outage);
            return DirectLineError.StoreDown;
        }
        catch (BadHttpRequestException exception)
        {
            return DirectLineError.BadRequest(exception);
        }
    }
}
