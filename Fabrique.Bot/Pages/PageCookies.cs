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
}
