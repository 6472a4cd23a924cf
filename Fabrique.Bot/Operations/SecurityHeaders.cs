namespace Fabrique.Bot.Operations;

/// <summary>Headers that every answer carries; a room that needs another policy sets its own before.</summary>
internal static class SecurityHeaders
{
    /// <summary>For what is no page: nothing may be run, shown inside another site, or fetched from it.</summary>
    private const string NoPage = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Add, context.Response.Headers);
        return next(context);
    });

    // Runs last of all that wait for the answer's start, so it sees what the rooms have set.
    private static Task Add(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.TryAdd("Content-Security-Policy", NoPage);
        headers.TryAdd("Cache-Control", "no-store");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["X-Content-Type-Options"] = "nosniff";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
