namespace Fabrique.Bot.Pages;

internal static class PageCookies
{
    /// <summary>A cookie that scripts and other sites never see, bound to this host; in Development without TLS, which the prefix needs.</summary>
    public static CookieBuilder Strict(string name, IHostEnvironment environment)
    {
        var local = environment.IsDevelopment();
        return new CookieBuilder
        {
            Name = local ? $"fabrique-{name}" : $"__Host-fabrique-{name}",
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            SecurePolicy = local ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always,
            Path = "/",
            IsEssential = true,
        };
    }

    /// <summary>Keeps a choice that is no secret for half a year.</summary>
    public static void Remember(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(180),
            IsEssential = true,
        });
}
