using System.CommandLine;

namespace Fabrique.Bot.Commands;

/// <param name="Code">As people type it.</param>
internal sealed record SessionCloseSettings(string? DataFolder, string Code);

/// <summary>Closes a session now; what was answered stays.</summary>
internal sealed class SessionCloseCommand : Verb<SessionCloseSettings>
{
    private readonly Argument<string> _code;

    public SessionCloseCommand(VerbParts parts)
        : base("close", "SessionClose", parts) =>
        Add(_code = VerbArgument.Word(Texts, "Code"));

    protected override SessionCloseSettings Bind(ParseResult line) => new(line.GetValue(Parts.Common.Data), line.GetRequiredValue(_code));

    protected override async Task<CommandOutcome> RunAsync(SessionCloseSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: false, Console, ct);
        if (await store.FindSessionAsync(settings.Code, ct) is not { } session)
            return await store.UnknownSessionAsync(settings.Code, Texts, ct);
        await store.SessionWriter.CloseSessionAsync(session.Id, Console.Time.GetUtcNow(), ct);
        Console.Error.WriteLine(Texts.Format("Session_Closed", session.Code));
        return new CommandOutcome.Done();
    }
}
