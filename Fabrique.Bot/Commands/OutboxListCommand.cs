using System.CommandLine;
using System.Globalization;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Commands;

internal sealed record OutboxListSettings(string? DataFolder);

/// <summary>Lists replies that did not arrive: where they belong and how often they were tried, never what they say.</summary>
internal sealed class OutboxListCommand(VerbParts parts) : Verb<OutboxListSettings>("list", "OutboxList", parts)
{
    protected override OutboxListSettings Bind(ParseResult line) => new(line.GetValue(Parts.Common.Data));

    protected override async Task<CommandOutcome> RunAsync(OutboxListSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: false, Console, ct);
        var stuck = await store.Get<IOutboxDesk>().ListAsync(ct);
        if (stuck.Count == 0) Console.Error.WriteLine(Texts["Outbox_None"]);
        else Table.Write([Header(), .. stuck.Select(Row)], Console.Output);
        return new CommandOutcome.Done();
    }

    private string[] Header() =>
        [.. new[] { "Conversation", "Sequence", "At", "Attempts", "Next" }.Select(name => Texts[$"Outbox_{name}"])];

    private string[] Row(StuckReply reply) =>
    [
        reply.Conversation,
        reply.Sequence.ToString(CultureInfo.InvariantCulture),
        Instant(reply.At),
        reply.Attempts.ToString(CultureInfo.InvariantCulture),
        reply.NextAttempt is { } next ? Instant(next) : Texts["Outbox_GivenUp"],
    ];

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
