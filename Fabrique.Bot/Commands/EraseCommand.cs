using System.CommandLine;
using Fabrique.Data;
using Fabrique.Data.Privacy;

namespace Fabrique.Bot.Commands;

/// <param name="Targets">What the line names, by option; exactly one is right.</param>
internal sealed record EraseSettings(string? DataFolder, IReadOnlyList<(string Option, string Value)> Targets);

/// <summary>Erases answers for good, while the host runs; tells counts, never content.</summary>
internal sealed class EraseCommand : Verb<EraseSettings>
{
    private const string Response = "--response";
    private const string Words = "--words";
    private const string Session = "--session";
    private const string Author = "--author";
    private const string Conversation = "--conversation";

    private readonly List<Option<string?>> _targets;

    public EraseCommand(VerbParts parts)
        : base("erase", "Erase", parts) =>
        _targets =
        [
            Take(VerbOption.Word(Texts, Response, "EraseResponse")),
            Take(VerbOption.Word(Texts, Words, "EraseWords")),
            Take(VerbOption.Word(Texts, Session, "EraseSession")),
            Take(VerbOption.Word(Texts, Author, "EraseAuthor")),
            Take(VerbOption.Word(Texts, Conversation, "Conversation")),
        ];

    protected override EraseSettings Bind(ParseResult line) => new(
        line.GetValue(Parts.Common.Data),
        [.. _targets.Where(option => line.GetValue(option) is not null).Select(option => (option.Name, line.GetValue(option)!))]);

    protected override async Task<CommandOutcome> RunAsync(EraseSettings settings, CancellationToken ct)
    {
        if (settings.Targets is not [var (option, value)])
            return new CommandOutcome.Misuse(Texts.Format("Erase_OneTarget", string.Join(", ", _targets.Select(target => target.Name))));
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: false, Console, ct);
        if (await FindAsync(store, option, value, ct) is not { } target)
            return option == Session ? await store.UnknownSessionAsync(value, Texts, ct) : Nothing(value);
        var receipt = await store.Get<IErasure>().EraseAsync(target, ct);
        if (receipt.IsEmpty) return Nothing(value);
        Console.Error.WriteLine(Texts.Format(
            "Erase_Done", receipt.At.UtcDateTime, receipt.Responses, receipt.Answers, receipt.Ideas, receipt.Messages));
        return new CommandOutcome.Done();
    }

    private static async Task<ErasureTarget?> FindAsync(OperatorStore store, string option, string value, CancellationToken ct)
    {
        switch (option)
        {
            case Words:
                return await store.FindResponseAsync(value, ct) is { } response ? new ErasureTarget.OfResponse(response) : null;
            case Session:
                return await store.FindSessionAsync(value, ct) is { } session ? new ErasureTarget.OfSession(session.Id) : null;
            case Author:
                return new ErasureTarget.OfAuthor(value);
            case Conversation:
                return new ErasureTarget.OfConversation(value);
            default:
                return new ErasureTarget.OfResponse(new ResponseId(value));
        }
    }

    private CommandOutcome.Problem Nothing(string value) => new(Texts.Format("Erase_Nothing", value));
}
