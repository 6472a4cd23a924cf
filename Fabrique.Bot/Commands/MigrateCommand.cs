using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Commands;

internal sealed record MigrateSettings(string? DataFolder);

/// <summary>Moves an installation from its SQLite file to PostgreSQL, with the host stopped; tells the rows of each table.</summary>
internal sealed class MigrateCommand : Verb<MigrateSettings>
{
    private const string Postgres = "Fabrique__Postgres";

    public MigrateCommand(VerbParts parts)
        : base("migrate", "Migrate", parts)
    {
        Take(VerbOption.OneOf(Texts, "--from", "MigrateFrom", "sqlite")).Required = true;
        Take(VerbOption.OneOf(Texts, "--to", "MigrateTo", "postgres")).Required = true;
    }

    protected override MigrateSettings Bind(ParseResult line) => new(line.GetValue(Parts.Common.Data));

    protected override async Task<CommandOutcome> RunAsync(MigrateSettings settings, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Console.Variable(Postgres))) return new CommandOutcome.Problem(Texts.Format("Migrate_NoTarget", Postgres));
        await using var store = OperatorStore.ToPostgres(settings.DataFolder, Console);
        return await store.Get<IStoreMove>().MoveAsync(ct) switch
        {
            MoveOutcome.Moved moved => await TellAsync(moved, store, ct),
            MoveOutcome.NotEmpty there => new CommandOutcome.Problem(Texts.Format("Migrate_NotEmpty", there.Place, there.Table, there.Rows)),
            MoveOutcome.Differs differs => new CommandOutcome.Problem(Texts.Format("Migrate_Differs", differs.Table, differs.Before, differs.After)),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<CommandOutcome> TellAsync(MoveOutcome.Moved moved, OperatorStore store, CancellationToken ct)
    {
        await KeepKeysAsync(store, ct);
        foreach (var (table, rows) in moved.Tables) Console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table} {rows}"));
        Console.Error.WriteLine(Texts.Format("Migrate_Done", moved.Tables["response"], moved.Tables["answer"]));
        return new CommandOutcome.Done();
    }

    /// <summary>Keys of tokens and cookies, so that people who are in the middle of something stay there.</summary>
    private static async Task KeepKeysAsync(OperatorStore store, CancellationToken ct)
    {
        var folder = Path.Combine(store.Get<StorageOptions>().Folder, "keys");
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.GetFiles(folder, "*.xml"))
            await store.Get<IKeyStore>().KeepAsync(Path.GetFileNameWithoutExtension(file), await File.ReadAllTextAsync(file, ct), ct);
    }
}
