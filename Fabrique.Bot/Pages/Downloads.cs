using System.Globalization;

namespace Fabrique.Bot.Pages;

/// <summary>One export, offered in each format.</summary>
/// <param name="Rows">"responses" or "ideas".</param>
/// <param name="Name">What is downloaded, for who cannot see where the buttons stand.</param>
internal sealed record Downloads(string Rows, string Name, string Questionnaire, string? Session = null, int? Series = null)
{
    public QueryString Query
    {
        get
        {
            var query = QueryString.Create("questionnaire", Questionnaire);
            if (Session is { } session) query = query.Add("session", session);
            return Series is { } series ? query.Add("series", series.ToString(CultureInfo.InvariantCulture)) : query;
        }
    }
}
