namespace Fabrique.Bot.Pages;

internal static class SamePage
{
    /// <summary>The address of the page that is asked for, with one thing chosen otherwise.</summary>
    public static string With(HttpRequest request, string name, string value)
    {
        var query = request.Query.Where(pair => pair.Key != name).SelectMany(pair => pair.Value, (pair, kept) => KeyValuePair.Create(pair.Key, kept));
        return request.PathBase + request.Path + QueryString.Create(query.Append(KeyValuePair.Create(name, (string?)value)));
    }
}
