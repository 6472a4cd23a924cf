using System.CommandLine;
using System.Globalization;
using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Commands;

internal sealed record SessionListSettings(string? DataFolder);

/// <summary>Lists all sessions, the newest first.</summary>
internal sealed class SessionListCommand(VerbParts parts) : Verb<SessionListSettings>("list", "SessionList", parts)
{
    protected override SessionListSettings Bind(ParseResult line) => new(line.GetValue(Parts.Common.Data));

    protected override async Task<CommandOutcome> RunAsync(SessionListSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: false, Console, ct);
        var sessions = await store.Sessions.ListAsync(ct);
        if (sessions.Count == 0) Console.Error.WriteLine(Texts["Session_None"]);
        else Table.Write([Header(), .. sessions.Select(Row)], Console.Output);
        return new CommandOutcome.Done();
    }

    private string[] Header() =>
    [
        .. new[] { "Code", "Digits", "Form", "Title", "Opens", "Closes", "InProgress", "Submitted" }.Select(name => Texts[$"Sessions_{name}"]),
    ];

    private string[] Row(SessionOverview overview)
    {
        var session = overview.Session;
        return
        [
            session.Code.Words,
            session.Code.Digits,
            overview.FormId,
            session.Title.Length > 0 ? session.Title : session.Product?.Title(Texts.Language) ?? "",
            Instant(session.Opens),
            session.Closes is { } closes ? Instant(closes) : "",
            overview.InProgress.ToString(CultureInfo.InvariantCulture),
            overview.Submitted.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
