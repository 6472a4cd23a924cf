using System.Globalization;
using Fabrique.Bot.Texts;
using Microsoft.AspNetCore.Localization;

namespace Fabrique.Bot.Pages;

/// <summary>The language of pages: that of the link followed, else the one chosen before, else the browser's, else French.</summary>
internal static class PageLanguage
{
    public const string Query = "lang";
    private const string Cookie = "fabrique-lang";

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = options.SupportedUICultures = [.. TextSets.Languages.Select(language => new CultureInfo(language))];
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

    /// <summary>What a language calls itself, as the first word of a link.</summary>
    public static string NameOf(string language)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
    }

    /// <summary>The address of the same page in another language.</summary>
    public static string Other(HttpRequest request, string language) => SamePage.With(request, Query, language);
}
