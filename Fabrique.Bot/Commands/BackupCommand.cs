using System.CommandLine;

namespace Fabrique.Bot.Commands;

/// <param name="Out">A folder; null for "backups" beside the data.</param>
internal sealed record BackupSettings(string? DataFolder, string? Out);

/// <summary>Writes an examined copy of all data while the host runs; its path is the only line on standard output.</summary>
internal sealed class BackupCommand : Verb<BackupSettings>
{
    private readonly Option<string?> _out;

    public BackupCommand(VerbParts parts)
        : base("backup", "Backup", parts) =>
        _out = Take(VerbOption.Word(Texts, "--out", "BackupOut"));

    protected override BackupSettings Bind(ParseResult line) => new(line.GetValue(Parts.Common.Data), line.GetValue(_out));

    protected override async Task<CommandOutcome> RunAsync(BackupSettings settings, CancellationToken ct)
    {
        await using var store = await OperatorStore.OpenAsync(settings.DataFolder, mayCreate: false, Console, ct);
        var folder = settings.Out ?? Path.Combine(HostSettings.DataFolder(settings.DataFolder, Console.Variable), "backups");
        if (store.IsPostgres) return new CommandOutcome.Problem(Texts["Backup_Postgres"]);
        var report = await store.Get<Data.Storage.IStoreBackup>().BackupAsync(Path.GetFullPath(folder), ct);
        Console.Output.WriteLine(report.File);
        Console.Error.WriteLine(Texts.Format("Backup_Done", report.Tables["response"], report.Tables["answer"], report.SchemaVersion));
        return new CommandOutcome.Done();
    }
}
