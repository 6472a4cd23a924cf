using Fabrique.Bot.Texts;

namespace Fabrique.Bot.Operations;

/// <summary>A sentence in place of a page that cannot be made.</summary>
internal static class KindText
{
    public static Task WriteAsync(HttpContext context, string key, CancellationToken ct, params object[] arguments)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(TextSets.Commands.Get(key, Language(context.Request), arguments), ct);
    }

    private static string Language(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value is { Length: >= 2 } tag ? tag[..2].ToLowerInvariant() : "")
            .FirstOrDefault(tag => TextSets.Languages.Contains(tag)) ?? "fr";
}
