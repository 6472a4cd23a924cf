using Fabrique.Bench.Faults;
using Fabrique.Bench.Wire;
using Fabrique.Tests.Storage.Postgres;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Commands;

/// <summary>A whole installation goes from its SQLite file to PostgreSQL, and people go on where they were.</summary>
[Collection(nameof(PostgresServer))]
public sealed class MigrateCommandTests(PostgresServer server)
{
    [SkippableFact]
    public async Task An_installation_is_moved_with_equal_counts_and_a_feedback_in_the_middle_goes_on()
    {
        var settings = Nodes.On(await server.NewDatabaseAsync());
        await using var before = await HostProcess.StartAsync(variables: Nodes.Unlimited);
        using var http = new HttpClient();
        var code = await new Terminal(before.DataFolder, Nodes.Unlimited).CreateSessionAsync("retour-court");
        var told = new Told("Tout", new ChatClient(http, [before.Address]));
        Assert.True(await told.Chat.TryBeginAsync(default));
        await SayAsync(told, told.Chat, $"donner mon avis {code}", "oui");

        var running = await MigrateAsync(settings, before.DataFolder);
        await before.StopAsync();
        var moved = await MigrateAsync(settings, before.DataFolder);
        var again = await MigrateAsync(settings, before.DataFolder);

        Assert.True(moved.ExitCode == 0, moved.ToString());
        Assert.Equal((1, 1), (running.ExitCode, again.ExitCode));
        Assert.Contains("Arrêtez-le d’abord", running.Error, StringComparison.Ordinal);
        Assert.Contains("les mêmes nombres des deux côtés", moved.Error, StringComparison.Ordinal);
        Assert.Contains("response 1\n", moved.Output, StringComparison.Ordinal);
        Assert.Contains("contient déjà des données", again.Error, StringComparison.Ordinal);
        await using var after = await HostProcess.StartAsync(variables: settings);
        var chat = told.Chat.At([after.Address]);
        await SayAsync(told, chat, "bien", "Tout", "envoyer");
        var verdict = Checker.Check(told, await chat.ReadAsync(default)) + Checker.CheckExport([told], await new Terminal(after.DataFolder, settings).ExportAsync("retour-court"));
        Assert.True(verdict.IsClean, verdict.ToString());
    }

    [Fact]
    public async Task What_is_missing_is_said()
    {
        using var folder = new OperatorFolder();

        var nowhere = await folder.RunAsync("migrate", "--from", "sqlite", "--to", "postgres");
        var nothing = await CommandTester.RunAsync(Nodes.On("Host=127.0.0.1;Port=1;Database=x"), ["migrate", "--from", "sqlite", "--to", "postgres", "--data", folder.Data]);
        var halfway = await folder.RunAsync("migrate", "--from", "sqlite");

        Assert.Equal((1, 1, 2), (nowhere.ExitCode, nothing.ExitCode, halfway.ExitCode));
        Assert.Contains("Fabrique__Postgres", nowhere.Error, StringComparison.Ordinal);
        Assert.Contains("n’existe pas", nothing.Error, StringComparison.Ordinal);
    }

    private static Task<CommandRun> MigrateAsync(IReadOnlyDictionary<string, string> settings, string dataFolder) =>
        CommandTester.RunAsync(settings, ["migrate", "--from", "sqlite", "--to", "postgres", "--data", dataFolder]);

    private static async Task SayAsync(Told told, ChatClient chat, params string[] lines)
    {
        foreach (var line in lines)
        {
            var said = Assert.IsType<Said.Acknowledged>(await chat.SayAsync(line, line, default));
            told.Acknowledged.Add((line, line, said.Id));
        }
    }
}
