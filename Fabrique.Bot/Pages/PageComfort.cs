namespace Fabrique.Bot.Pages;

/// <summary>How a person wants pages to look: larger text, stronger contrast. Chosen by a link, kept in a cookie, worn as classes of the page.</summary>
internal sealed record PageComfort(bool IsLarge, bool IsContrasted)
{
    public const string Query = "vue";
    private const string Cookie = "fabrique-vue";
    private const string Large = "large";
    private const string Contrast = "contrast";

    /// <summary>What was chosen with this request, else before.</summary>
    public static PageComfort Of(HttpRequest request) =>
        Read(request.Query.TryGetValue(Query, out var chosen) ? chosen.ToString() : request.Cookies[Cookie] ?? "");

    /// <summary>Keeps what a followed link chose for the pages that come next.</summary>
    public static Task RememberAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Query.ContainsKey(Query))
            PageCookies.Remember(context, Cookie, Of(context.Request).ToString());
        return next(context);
    }

    /// <summary>What the page wears; null for nothing.</summary>
    public string? Classes => IsLarge || IsContrasted ? ToString() : null;

    /// <summary>The address of the page that is asked for, seen in this way.</summary>
    public string Link(HttpRequest request) => SamePage.With(request, Query, ToString());

    /// <summary>The classes, separated by a space; "" for none.</summary>
    public override string ToString() => string.Join(' ', Names());

    private static PageComfort Read(string text)
    {
        var names = text.Split(' ');
        return new PageComfort(names.Contains(Large), names.Contains(Contrast));
    }

    private IEnumerable<string> Names()
    {
        if (IsLarge) yield return Large;
        if (IsContrasted) yield return Contrast;
    }
}
