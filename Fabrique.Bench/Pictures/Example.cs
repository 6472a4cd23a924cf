using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Pictures;

/// <summary>A session with people in it: some have sent, some are at a question, some did not understand one.</summary>
internal static class Example
{
    private static readonly string[] Whole =
    [
        "oui", "Savoir si je peux arroser", "oui", "bien", "4", "rien", "personne", "Une carte plus grande", "oui, sans aide", "chaque jour", "un téléphone",
        "sans aide", "non", "envoyer",
    ];

    private static readonly string[] NotUnderstood = ["je n’ai pas compris"];

    private static readonly IReadOnlyList<string[]> People =
    [
        .. Enumerable.Repeat(Whole, 6),
        Whole[..1],
        [.. Whole[..3], .. NotUnderstood],
        [.. Whole[..4], .. NotUnderstood, .. NotUnderstood],
        [.. Whole[..4], .. NotUnderstood],
    ];

    /// <summary>Everybody talks, one after the other.</summary>
    /// <returns>The session's four words.</returns>
    public static async Task<string> PlayAsync(Uri host)
    {
        var code = await Sessions.FirstCodeAsync(host);
        using var http = new HttpClient();
        foreach (var (lines, person) in People.Select((lines, person) => (lines, person)))
        {
            var chat = new ChatClient(http, [host]);
            if (!await chat.TryBeginAsync(default)) throw new InvalidOperationException("The host begins no conversation.");
            foreach (var (line, at) in lines.Prepend($"donner mon avis {code}").Select((line, at) => (line, at)))
                if (await chat.SayAsync(line, $"{person}-{at}", default) is not Said.Acknowledged) throw new InvalidOperationException($"Not heard: {line}");
        }

        return code;
    }
}
