using System.Diagnostics;
using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Pages;

/// <summary>The field that takes a session's code.</summary>
/// <param name="Typed">Kept when it led nowhere.</param>
/// <param name="Problem">What is wrong with it and what to do, or null.</param>
internal sealed record JoinForm(string Typed, string? Problem)
{
    public static readonly JoinForm Empty = new("", null);

    /// <summary>The text's key of what a page says first that has nothing but this field.</summary>
    public string Heading { get; private init; } = "Chat_NotFoundHeading";

    /// <summary>The session that may have been meant, and what it is called; null for none.</summary>
    public (string Code, string Title)? Suggestion { get; private init; }

    public static JoinForm After(Joining joining, string typed, PageTexts texts) => new(typed, joining switch
    {
        Joining.Joined or Joining.Resumes => null,
        Joining.Suggested => texts["Join_NotQuite"],
        Joining.Finished => texts["Join_Finished"],
        Joining.TooOften => texts["Join_TooOften"],
        Joining.NoCode => texts[typed.Trim().Length == 0 ? "Join_Empty" : "Join_NoCode"],
        Joining.Unknown => texts["Join_Unknown"],
        Joining.NotOpenYet early => texts["Join_NotOpenYet", texts.Moment(early.Opens)],
        Joining.Closed late => texts["Join_Closed", texts.Moment(late.At)],
        _ => throw new UnreachableException(),
    })
    {
        Heading = joining switch
        {
            Joining.Closed => "Join_ClosedHeading",
            Joining.NotOpenYet => "Join_NotOpenYetHeading",
            _ => "Join_Heading",
        },
        Suggestion = joining is Joining.Suggested { Session: var session } ? Named(session, texts) : null,
    };

    /// <summary>404 for what does not exist, 410 for what is over.</summary>
    public static int StatusOf(Joining joining) => joining is Joining.Closed ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;

    private static (string Code, string Title) Named(OpenLabSession session, PageTexts texts) => (session.Code.Words, session.TitleIn(texts));
}
