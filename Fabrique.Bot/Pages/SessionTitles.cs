using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Pages;

internal static class SessionTitles
{
    /// <summary>What a session is called on pages: its title, its product's, or both; else its code.</summary>
    public static string TitleIn(this OpenLabSession session, PageTexts texts) => (session.Title, session.Product?.Title(texts.Language)) switch
    {
        ("", null) => session.Code.Words,
        ("", { } product) => product,
        ({ } title, null) => title,
        ({ } title, { } product) when title == product => title,
        ({ } title, { } product) => texts["SessionOfProduct", product, title],
    };
}
