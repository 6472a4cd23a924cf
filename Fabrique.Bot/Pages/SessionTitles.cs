using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Pages;

internal static class SessionTitles
{
    /// <summary>What a session is called on pages: its title, its product's, or both; else the day from which it takes answers.</summary>
    public static string TitleIn(this OpenLabSession session, PageTexts texts) => (session.Title, session.Product?.Title(texts.Language)) switch
    {
        ("", null) => texts["SessionOfDay", texts.Day(session.Opens)],
        ("", { } product) => product,
        ({ } title, null) => title,
        ({ } title, { } product) when title == product => title,
        ({ } title, { } product) => texts["SessionOfProduct", product, title],
    };
}
