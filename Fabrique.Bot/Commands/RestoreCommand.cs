using System.CommandLine;
using System.Diagnostics;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Commands;

internal sealed record RestoreSettings(string? DataFolder, string Backup, bool Force);

/// <summary>Puts a backup in the place of the data; the host has to be stopped.</summary>
internal sealed class RestoreCommand : Verb<RestoreSettings>
{
    private readonly Argument<string> _backup;
    private readonly Option<bool> _force;

    public RestoreCommand(VerbParts parts)
        : base("restore", "Restore", parts)
    {
        Add(_backup = VerbArgument.Word(Texts, "Backup"));
        _force = Take(VerbOption.Switch(Texts, "--force", "Force"));
    }

    protected override RestoreSettings Bind(ParseResult line) =>
        new(line.GetValue(Parts.Common.Data), line.GetRequiredValue(_backup), line.GetValue(_force));

    protected override async Task<CommandOutcome> RunAsync(RestoreSettings settings, CancellationToken ct)
    {
        await using var store = OperatorStore.Closed(settings.DataFolder, Console);
        if (store.IsPostgres) return new CommandOutcome.Problem(Texts["Backup_Postgres"]);
        return await store.Get<IStoreRestore>().RestoreAsync(settings.Backup, settings.Force, ct) switch
        {
            RestoreOutcome.Restored restored => Tell(restored),
            RestoreOutcome.AlreadyThere there => new CommandOutcome.Problem(Texts.Format("Restore_AlreadyThere", there.File)),
            RestoreOutcome.Damaged damaged => new CommandOutcome.Problem(Texts.Format("Restore_Damaged", settings.Backup, damaged.Damages[0])),
            _ => throw new UnreachableException(),
        };
    }

    private CommandOutcome Tell(RestoreOutcome.Restored restored)
    {
        Console.Error.WriteLine(Texts.Format("Restore_Done", restored.Tables["response"], restored.Tables["answer"]));
        if (restored.ErasedAgain > 0) Console.Error.WriteLine(Texts.Format("Restore_ErasedAgain", restored.ErasedAgain));
        if (restored.KeptBeside is { } beside) Console.Error.WriteLine(Texts.Format("Restore_Kept", beside));
        return new CommandOutcome.Done();
    }
}
