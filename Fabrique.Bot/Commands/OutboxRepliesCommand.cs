using System.CommandLine;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Commands;

/// <param name="Conversation">Null: all of them.</param>
internal sealed record OutboxRepliesSettings(string? DataFolder, string? Conversation);

/// <summary>Does something with the replies that were given up; how many is said on standard error.</summary>
internal sealed class OutboxRepliesCommand : Verb<OutboxRepliesSettings>
{
    private readonly string _done;
    private readonly Option<string?> _conversation;
    private readonly Func<IOutboxDesk, string?, CancellationToken, Task<int>> _act;

    public OutboxRepliesCommand(string name, string key, VerbParts parts, Func<IOutboxDesk, string?, CancellationToken, Task<int>> act)
        : base(name, key, parts)
    {
        _done = $"{key}_Done";
        _act = act;
        _conversation = Take(VerbOption.Word(Texts, "--conversation", "Conversation"));
    }

    protected override OutboxRepliesSettings Bind(ParseResult line) => new(line.GetValue(Parts.Common.Data), line.GetValue(_conversation));

    protected override async Task<CommandOutcome> RunAsync(OutboxRepliesSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: false, Console, ct);
        var count = await _act(store.Get<IOutboxDesk>(), settings.Conversation, ct);
        Console.Error.WriteLine(Texts.Format(_done, count));
        return new CommandOutcome.Done();
    }
}
