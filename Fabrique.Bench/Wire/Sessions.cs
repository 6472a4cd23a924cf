using System.Text.RegularExpressions;

namespace Fabrique.Bench.Wire;

/// <summary>The open sessions of a Development host, as its home page shows them.</summary>
internal static partial class Sessions
{
    public static async Task<string> FirstCodeAsync(Uri host)
    {
        using var client = new HttpClient { BaseAddress = host };
        return Link().Match(await client.GetStringAsync("/")) is { Success: true } found
            ? found.Groups[1].Value
            : throw new InvalidOperationException("The home page shows no session.");
    }

    [GeneratedRegex("/chat/([a-z]+(?:-[a-z]+){3})")]
    private static partial Regex Link();
}
