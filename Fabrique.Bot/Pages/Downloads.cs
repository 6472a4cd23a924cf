namespace Fabrique.Bot.Pages;

/// <summary>One export, offered in each format.</summary>
/// <param name="Rows">"responses" or "ideas".</param>
/// <param name="Name">What is downloaded, for who cannot see where the buttons stand.</param>
internal sealed record Downloads(string Rows, string Name, string Questionnaire, string? Session = null)
{
    public QueryString Query => Session is null
        ? QueryString.Create("questionnaire", Questionnaire)
        : QueryString.Create("questionnaire", Questionnaire).Add("session", Session);
}
