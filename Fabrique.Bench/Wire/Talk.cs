using System.Globalization;
using Newtonsoft.Json;

namespace Fabrique.Bench.Wire;

/// <summary>What one person says from the first word to the last; then another person begins.</summary>
/// <param name="Lines">In order.</param>
/// <param name="DeliveryMode">"expectReplies", or null where the replies are posted to <paramref name="ServiceUrl"/>.</param>
internal sealed record Talk(IReadOnlyList<string> Lines, string? DeliveryMode = "expectReplies", string ServiceUrl = "http://127.0.0.1")
{
    private static readonly string[] Retour =
    [
        "Oui", "Déclarer mes mesures", "En partie", "Bien", "4", "Rien", "Personne", "Des lettres plus grandes",
        "Oui, sans aide", "Chaque jour", "Un ordinateur", "Sans aide", "Non", "Envoyer",
    ];

    public int Length => Lines.Count;

    /// <summary>A whole feedback: the opening words, an answer to each question, and the sending.</summary>
    public static Talk Feedback(string code) => new([$"donner mon avis {code}", .. Retour]);

    public string Line(int number) => Lines[number % Length];

    /// <summary>The request that says line <paramref name="number"/>, the first of all being 0.</summary>
    /// <param name="person">Names this place; each talk from its first line on is another person's.</param>
    /// <remarks>Conversations are named in the order in which they begin, as the web chat names them.</remarks>
    public byte[] Request(Uri host, string person, int number)
    {
        var who = string.Create(CultureInfo.InvariantCulture, $"{number / Length:D6}-{person}");
        return RawHttp.Request("POST", "/api/messages", host, "", Json(who, number));
    }

    /// <remarks>Written by hand: the caller shares the machine with what it measures.</remarks>
    private string Json(string who, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"type":"message","id":"{{who}}-{{number}}","channelId":"emulator","serviceUrl":"{{ServiceUrl}}","locale":"fr-FR",
        {{(DeliveryMode is null ? "" : $"\"deliveryMode\":\"{DeliveryMode}\",")}}"text":{{JsonConvert.ToString(Line(number))}},
        "from":{"id":"{{who}}"},"recipient":{"id":"fabrique"},"conversation":{"id":"{{who}}" } }
        """);
}
