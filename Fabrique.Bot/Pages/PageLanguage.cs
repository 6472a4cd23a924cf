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
            PageCookies.Remember(context, Cookie, CookieRequestCultureProvider.MakeCookieValue(chosen.RequestCulture));
        }

        return next(context);
    }

    /// <summary>The address of the same page in the other language.</summary>
    public static string Other(HttpRequest request, string language) => SamePage.With(request, Query, language);
}
