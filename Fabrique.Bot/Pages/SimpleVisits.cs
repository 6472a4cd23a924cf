using System.Security.Cryptography;
using Fabrique.Bot.Channels.Simple;
using Fabrique.Bot.Turns;
using Fabrique.Data.OpenLab;
using Microsoft.AspNetCore.DataProtection;

namespace Fabrique.Bot.Pages;

/// <summary>Which conversation this browser has for a session; a sealed cookie says so for as long as four words would.</summary>
internal sealed class SimpleVisits(IDataProtectionProvider protection, IHostEnvironment environment, SimpleDesk desk, PageTexts texts)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public PageVisit? Find(HttpContext context, SessionCode code)
    {
        if (context.Request.Cookies[Cookie(code).Name!] is not { Length: > 0 } value) return null;
        try
        {
            return Visit(context, Protector(code).Unprotect(value));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Names the visit before anything is sent: a beginning whose answer is lost on the way is then the same one when it is sent again.</summary>
    public PageVisit Begin(HttpContext context, SessionCode code)
    {
        var conversation = desk.NewConversation();
        context.Response.Cookies.Append(Cookie(code).Name!, Protector(code).Protect(conversation), Cookie(code).Build(context));
        return Visit(context, conversation);
    }

    /// <summary>The next person on this device begins anew; what was said stays where it is.</summary>
    public void Forget(HttpContext context, SessionCode code) =>
        context.Response.Cookies.Delete(Cookie(code).Name!, Cookie(code).Build(context));

    public static string CallerOf(HttpContext context) => Caller.Neighbourhood(context.Connection.RemoteIpAddress);

    private PageVisit Visit(HttpContext context, string conversation) => new(conversation, texts.Language, CallerOf(context));

    private IDataProtector Protector(SessionCode code) => protection.CreateProtector("Fabrique.Simple", code.Digits);

    // People come by a link or a picture from elsewhere, and find their place again.
    private CookieBuilder Cookie(SessionCode code)
    {
        var cookie = PageCookies.Strict($"avis-{code.Digits}", environment);
        cookie.SameSite = SameSiteMode.Lax;
        cookie.MaxAge = Lifetime;
        return cookie;
    }
}
