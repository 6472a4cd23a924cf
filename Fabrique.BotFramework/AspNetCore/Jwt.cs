using System.Buffers.Text;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The form of a JSON Web Token (RFC 7519): nothing here says that one is to be trusted.</summary>
internal static class Jwt
{
    public static bool IsWellFormed(string token) =>
        token.Split('.') is [var header, var payload, var signature]
        && IsJsonObject(header)
        && IsJsonObject(payload)
        && (signature.Length == 0 || Base64Url.IsValid(signature));

    private static bool IsJsonObject(string part)
    {
        try
        {
            JObject.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part)));
            return true;
        }
        catch (Exception misfit) when (misfit is JsonException or FormatException)
        {
            return false;
        }
    }
}
