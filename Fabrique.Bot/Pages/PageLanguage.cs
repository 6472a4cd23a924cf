using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Fabrique.Bot.Pages;

/// <summary>The language of pages: that of the link followed, else the one chosen before, else the browser's, else French.</summary>
internal static class PageLanguage
{
    public const string Query = "lang";
    private const string Cookie = "fabrique-lang";

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = options.SupportedUICultures = [new CultureInfo("fr"), new CultureInfo("en")];
        options.DefaultRequestCulture = new RequestCulture("fr");
        options.RequestCultureProviders =
        [
            new QueryStringRequestCultureProvider { QueryStringKey = Query, UIQueryStringKey = Query },
            new CookieRequestCultureProvider { CookieName = Cookie },
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }

    /// <summary>Keeps the language of a followed link for the pages that come next.</summary>
    public static Task RememberAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IRequestCultureFeature>() is { Provider: QueryStringRequestCultureProvider } chosen)
        {
            context.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(chosen.RequestCulture), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(180),
                IsEssential = true,
            });
        }

        return next(context);
    }

    /// <summary>The address of the same page in the other language.</summary>
    public static string Other(HttpRequest request, string language)
    {
        var query = request.Query.Where(pair => pair.Key != Query).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return request.PathBase + request.Path + QueryString.Create(query.Append(KeyValuePair.Create(Query, (string?)language)));
    }
}
