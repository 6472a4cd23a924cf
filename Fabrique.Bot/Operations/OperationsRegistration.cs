using Fabrique.Data;
using Fabrique.Data.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Fabrique.Bot.Operations;

/// <summary>What holds for the host as a whole.</summary>
internal static class OperationsRegistration
{
    /// <summary>Clock, chance, and keys that outlive a restart.</summary>
    public static IServiceCollection AddSurroundings(this IServiceCollection services, StorageOptions storage, TimeProvider time)
    {
        services.AddSingleton(time);
        services.AddSingleton<IChance>(new HostChance(time));
        var keys = services.AddDataProtection().SetApplicationName("Fabrique");
        if (storage.Postgres is null) keys.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(storage.Folder, "keys")));
        else services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SharedKeys>();
        return services;
    }

    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddOptions<OperationsOptions>().BindConfiguration(OperationsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OperationsOptions>, OperationsOptionsValidator>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, PageLimits>();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, TrustedProxies>();
        services.AddExceptionHandler<Incidents>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<Demonstration>();
        services.AddHostedService<DailyCleaning>();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        return services;
    }

    /// <summary>Around everything else.</summary>
    public static IApplicationBuilder UseOperations(this WebApplication app)
    {
        // In Development nobody stands between: what a request claims of itself is not heard.
        if (!app.Environment.IsDevelopment()) app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Incidents.WriteAsync });
        if (!app.Environment.IsDevelopment()) app.UseHsts();

        // Programs' routes are answered here: languages, files, sign-in and limits of pages are not theirs.
        app.UseRouting();
        return app.UseRateLimiter();
    }

    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(HostPaths.Live, () => Results.Ok(new { status = "live" }));
        endpoints.MapGet(HostPaths.Ready, async (Readiness readiness, CancellationToken ct) => await readiness.IsReadyAsync(ct)
            ? Results.Ok(new { status = "ready" })
            : Results.Json(new { status = "not ready" }, statusCode: StatusCodes.Status503ServiceUnavailable));
        return endpoints;
    }
}
