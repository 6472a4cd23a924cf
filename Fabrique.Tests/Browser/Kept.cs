using System.Text.Json.Nodes;
using Fabrique.Tests.Faults;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Browser;

/// <summary>What a coach finds in the export after a chat.</summary>
internal static class Kept
{
    /// <summary>The responses of a session, as the export has them.</summary>
    public static async Task<IReadOnlyList<JsonNode>> OfSessionAsync(string dataFolder, string code, string form = "retour") =>
        [.. (await Operator.ExportAsync(dataFolder, form)).Where(response => (string?)response["session"]?["code"] == code)];

    /// <summary>The only response of a session.</summary>
    public static async Task<JsonNode> OneAsync(TestHost host, string code) => Assert.Single(await OfSessionAsync(host.DataFolder, code));

    /// <summary>Status and value of the answers that were given, such as "reussi=partie", in the form's order.</summary>
    public static IEnumerable<string> Answers(JsonNode response) => response["answers"]!.AsObject()
        .Where(answer => (string?)answer.Value!["status"] == "answered")
        .Select(answer => $"{answer.Key}={Text(answer.Value!["value"]!)}");

    private static string Text(JsonNode value) => value is JsonArray many ? string.Join('+', many) : value.ToString();
}
