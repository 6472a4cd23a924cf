using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Fabrique.Bot.Pages;

/// <summary>Who may enter the coaches' space: whoever came by a one-time link.</summary>
internal static class CoachAccess
{
    public const string Policy = "Coach";
    public const string Entrance = "/coach/entrer";
    public const string Explanation = "/coach/acces";
    public const string Exit = "/coach/sortir";
    public const string StaleLink = "lien";

    public static void Add(IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton<CoachLinks>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie = PageCookies.Strict("coach", environment);
            options.LoginPath = options.AccessDeniedPath = Explanation;
            options.ReturnUrlParameter = "retour";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireRole(Policy));
    }

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(Entrance, EnterAsync);

    private static async Task<IResult> EnterAsync(string? ticket, HttpContext context, CoachLinks links, IHostEnvironment environment)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!MayUseLinks(context, environment) || !links.Redeem(ticket ?? ""))
            return Results.LocalRedirect($"~{Explanation}?{StaleLink}=1");

        var coach = new ClaimsIdentity([new Claim(ClaimTypes.Role, Policy)], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(coach));
        return Results.LocalRedirect("~/coach");
    }

    // The link of Development is printed on a console: it opens nothing from another machine.
    private static bool MayUseLinks(HttpContext context, IHostEnvironment environment) =>
        !environment.IsDevelopment() || context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
