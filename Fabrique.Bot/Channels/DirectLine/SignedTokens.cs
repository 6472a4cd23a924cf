using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Makes and reads tokens of one purpose that only this host can make and that end.</summary>
/// <remarks>They have the three parts of a JSON Web Token, because Web Chat reads <c>user</c> in the middle one to know
/// which suggested actions are meant for its person; the signature is Data Protection's, whose keys the host keeps and renews.</remarks>
internal sealed class SignedTokens(IDataProtectionProvider protection, string purpose, TimeProvider time)
{
    private const int LongestToken = 4096;

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"ASP.NET Data Protection","typ":"JWT"}"""u8);

    private readonly IDataProtector _protector = protection.CreateProtector("Fabrique.DirectLine", purpose);

    public string Create(string? conversation, string? user, TimeSpan lifetime)
    {
        var claims = new TokenClaims(conversation, user, time.GetUtcNow().Add(lifetime).ToUnixTimeSeconds());
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims));
        var content = $"{Header}.{payload}";
        return $"{content}.{Base64Url.EncodeToString(_protector.Protect(Digest(content)))}";
    }

    public TokenReading Read(string token)
    {
        if (token.Length > LongestToken) return new TokenReading.Invalid();
        var dot = token.LastIndexOf('.');
        if (dot <= Header.Length || !token.StartsWith($"{Header}.", StringComparison.Ordinal)) return new TokenReading.Invalid();
        if (!IsSigned(token[..dot], token.AsSpan(dot + 1))) return new TokenReading.Invalid();
        var claims = JsonSerializer.Deserialize<TokenClaims>(Base64Url.DecodeFromChars(token.AsSpan(Header.Length + 1, dot - Header.Length - 1)))!;
        return claims.Expires <= time.GetUtcNow().ToUnixTimeSeconds() ? new TokenReading.Expired() : new TokenReading.Valid(claims);
    }

    private bool IsSigned(string content, ReadOnlySpan<char> signature)
    {
        try
        {
            return CryptographicOperations.FixedTimeEquals(_protector.Unprotect(Base64Url.DecodeFromChars(signature)), Digest(content));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private static byte[] Digest(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));
}

/// <summary>What a token says; the names are those of the public Direct Line's tokens.</summary>
/// <param name="Expires">Unix seconds.</param>
internal sealed record TokenClaims(
    [property: JsonPropertyName("conv")] string? Conversation,
    [property: JsonPropertyName("user")] string? User,
    [property: JsonPropertyName("exp")] long Expires);

/// <summary>What a presented token is; a closed set.</summary>
internal abstract record TokenReading
{
    private TokenReading()
    {
    }

    public sealed record Valid(TokenClaims Claims) : TokenReading;

    public sealed record Expired : TokenReading;

    /// <summary>Not made by this host, or for another purpose.</summary>
    public sealed record Invalid : TokenReading;
}
