using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads an issuer's OpenID metadata and the keys that it points to.</summary>
internal static class OpenIdMetadata
{
    private const int MaxBytes = 1024 * 1024;

    /// <returns>The RSA keys by their ids.</returns>
    /// <exception cref="HttpRequestException">The address does not answer, or with an error.</exception>
    /// <exception cref="InvalidDataException">What it answers is no such document, or far too long.</exception>
    public static async Task<Dictionary<string, SigningKey>> FetchAsync(
        HttpClient client, string address, CancellationToken ct)
    {
        try
        {
            using var metadata = await ReadAsync(client, new Uri(address), ct).ConfigureAwait(false);
            var keys = new Uri(metadata.RootElement.GetProperty("jwks_uri").GetString());
            if (keys.Scheme != Uri.UriSchemeHttps && keys.Scheme != new Uri(address).Scheme)
                throw new InvalidDataException("The keys are not at a safe address.");
            using var set = await ReadAsync(client, keys, ct).ConfigureAwait(false);
            return KeysOf(set.RootElement);
        }
        catch (Exception misfit) when (misfit is JsonException or KeyNotFoundException or UriFormatException
            or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException("The metadata cannot be read.", misfit);
        }
    }

    private static async Task<JsonDocument> ReadAsync(HttpClient client, Uri address, CancellationToken ct)
    {
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        await answer.Content.LoadIntoBufferAsync(MaxBytes, ct).ConfigureAwait(false);
        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false));
    }

    private static Dictionary<string, SigningKey> KeysOf(JsonElement set)
    {
        var found = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var element in set.GetProperty("keys").EnumerateArray())
        {
            var key = new JsonWebKey(element.GetRawText());
            if (key.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(key.Kid))
                found[key.Kid] = new SigningKey(key, EndorsementsOf(element));
        }

        return found;
    }

    private static HashSet<string> EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(one => one.GetString()).ToHashSet(StringComparer.Ordinal)
            : [];
}
