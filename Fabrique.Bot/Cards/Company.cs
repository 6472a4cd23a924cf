using Fabrique.Bot.Texts;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Cards;

/// <summary>Who is beside the person, and who answers; both see it with each question.</summary>
internal enum Company
{
    /// <summary>Not in a session: nobody asks.</summary>
    None,

    /// <summary>A helper can still say that they are there.</summary>
    MayCome,

    PersonAnswers,
    HelperAnswers,
}

internal static class Companies
{
    public static Company Of(Response response) => response switch
    {
        { Session: null } => Company.None,
        { Assisted: false } => Company.MayCome,
        { HelperSpeaks: true } => Company.HelperAnswers,
        _ => Company.PersonAnswers,
    };

    public static bool WithHelper(this Company company) => company is Company.PersonAnswers or Company.HelperAnswers;

    /// <summary>What both see with each question; "" without a helper.</summary>
    public static string WhoAnswers(this Company company, string language) => company switch
    {
        Company.PersonAnswers => TextSets.Dialogs.Get("Assist_PersonAnswers", language),
        Company.HelperAnswers => TextSets.Dialogs.Get("Assist_HelperAnswers", language),
        _ => "",
    };

    /// <summary>What can be said to change it, or ""; that there is a helper is said at the beginning.</summary>
    public static string Change(this Company company, bool isFirst, string language) => company switch
    {
        Company.PersonAnswers => TextSets.Dialogs.Get("Button_HelperSpeaks", language),
        Company.HelperAnswers => TextSets.Dialogs.Get("Button_PersonSpeaks", language),
        Company.MayCome when isFirst => TextSets.Dialogs.Get("Button_Assist", language),
        _ => "",
    };
}
