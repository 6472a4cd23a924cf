using System.Globalization;
using Fabrique.Data.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace Fabrique.Bot.Operations;

/// <summary>What is answered when something broke: a number that stands in the log too, and nothing of the inside.</summary>
internal sealed class Incidents(ILogger<Incidents> log) : IExceptionHandler
{
    /// <summary>The number of this request's incident.</summary>
    public static string NumberOf(HttpContext context) =>
        System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case StoreBusyException busy:
                await TryLaterAsync(httpContext, busy.RetryAfter, cancellationToken);
                return true;
            case StoreUnavailableException away:
                Log.StoreUnavailable(log, httpContext.Request.Method, away.Outage);
                await TryLaterAsync(httpContext, TimeSpan.FromSeconds(10), cancellationToken);
                return true;
            case BadHttpRequestException:
                return false;
        }

        Log.RequestFailed(log, NumberOf(httpContext), exception.GetType().FullName, exception.StackTrace);
        // The request's own path is the error page's by now.
        var asked = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (!HostPaths.IsForPrograms(asked)) return false;
        await httpContext.Response.WriteAsJsonAsync(
            new { error = new { code = "InternalError", message = $"Incident {NumberOf(httpContext)}" } }, cancellationToken);
        return true;
    }

    /// <summary>The last resort, where not even the page of errors could be made.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (fault is BadHttpRequestException bad)
        {
            context.Response.StatusCode = bad.StatusCode;
            return Task.CompletedTask;
        }

        return KindText.WriteAsync(context, "Incident", context.RequestAborted, NumberOf(context));
    }

    private static Task TryLaterAsync(HttpContext context, TimeSpan wait, CancellationToken ct)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        return KindText.WriteAsync(context, "Store_TryLater", ct);
    }
}
