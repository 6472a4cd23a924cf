using System.Security.Cryptography;

namespace Fabrique.Bot.Pages;

/// <summary>The Content-Security-Policy of pages: nothing from elsewhere, nothing inline.</summary>
internal static class ChatPolicy
{
    private const string Common =
        "default-src 'none'; img-src 'self' data: blob:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Web Chat's scrolling part adds its style element without the nonce, and empty: the rules come by script.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>For pages without script.</summary>
    public const string Plain = Common + "; style-src 'self'";

    /// <summary>For pages with a little script of their own.</summary>
    public const string WithOwnScript = Plain + "; script-src 'self'; connect-src 'self'";

    /// <summary>For the chat page: Web Chat marks the styles that it adds with <paramref name="nonce"/>.</summary>
    public static string For(HttpRequest request, string nonce)
    {
        // Older browsers do not count the web socket as 'self'.
        var stream = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
        return $"{Common}; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; connect-src 'self' {stream} blob:";
    }

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
