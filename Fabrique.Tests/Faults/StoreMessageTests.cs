using Fabrique.Data.Storage.Sqlite.Opening;
using Fabrique.Tests.Commands;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Faults;

/// <summary>What an operator reads when the database cannot be used: what is wrong, that nothing was changed, and what to do.</summary>
public sealed class StoreMessageTests : IDisposable
{
    private readonly OperatorFolder _folder = new();

    private string File => Path.Combine(_folder.Data, "fabrique.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_damaged_database()
    {
        await _folder.CreateSessionAsync();
        await using (var file = System.IO.File.Open(File, FileMode.Open))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        await CheckAsync("damaged", "session", "create", "--questionnaire", "retour");
    }

    [Fact]
    public async Task A_database_that_another_program_keeps()
    {
        await _folder.CreateSessionAsync();
        await using var other = await OpenAsync();
        other.Run("BEGIN IMMEDIATE");

        await CheckAsync("locked", "session", "create", "--questionnaire", "retour");
    }

    [SkippableFact]
    public async Task A_disk_that_is_full()
    {
        await using var disk = await SmallDisk.MountAsync(_folder.Data, megabytes: 3);
        await _folder.CreateSessionAsync();
        disk.Fill();

        await CheckAsync("disk-full", "session", "create", "--questionnaire", "retour");

        disk.Empty();
        Assert.Equal(0, (await _folder.RunAsync("session", "list")).ExitCode);
    }

    [SkippableFact]
    public async Task A_disk_that_can_only_be_read()
    {
        await using var disk = await SmallDisk.MountAsync(_folder.Data, megabytes: 8);
        await _folder.CreateSessionAsync();
        await disk.MakeReadOnlyAsync();

        await CheckAsync("read-only", "session", "create", "--questionnaire", "retour");
    }

    [Fact]
    public async Task A_database_that_does_not_answer()
    {
        var away = Nodes.On("Host=127.0.0.1;Port=1;Database=x;Username=x");
        foreach (var language in new[] { "fr", "en" })
        {
            var run = await CommandTester.RunAsync(away, ["session", "list", "--data", _folder.Data, "--locale", language]);
            Approved.Check($"Faults/Messages/away.{language}.txt", run.Error);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
        }
    }

    [Fact]
    public async Task A_clock_that_cannot_be_right()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero));
        foreach (var language in new[] { "fr", "en" })
        {
            var run = await CommandTester.RunAsync(new Dictionary<string, string>(), ["check", "--data", _folder.Data, "--urls", "http://127.0.0.1:0", "--locale", language], clock);
            Approved.Check($"Faults/Messages/clock.{language}.txt", run.Output.Split('\n').Single(line => line.Contains("2001", StringComparison.Ordinal)) + "\n");
            Assert.Equal(1, run.ExitCode);
        }
    }

    [Fact]
    public void A_disk_of_the_network()
    {
        var console = new Bot.Commands.CommandTexts("fr");
        var english = new Bot.Commands.CommandTexts("en");
        var refused = new Data.Storage.StoreRefusedException(Data.Storage.StoreRefusal.NetworkFileSystem, "/donnees");

        Assert.True(NetworkFileSystems.IsNetwork("nfs4"));
        Approved.Check("Faults/Messages/network.fr.txt", Bot.Commands.Surroundings.Describe(refused, console) + "\n");
        Approved.Check("Faults/Messages/network.en.txt", Bot.Commands.Surroundings.Describe(refused, english) + "\n");
    }

    /// <summary>Both languages (at once: a locked file is waited for), exit code 1, nothing on standard output.</summary>
    private async Task CheckAsync(string name, params string[] command)
    {
        var runs = await Task.WhenAll(Task.Run(() => _folder.RunAsync(command)), Task.Run(() => _folder.RunAsync([.. command, "--locale", "en"])));
        var (french, english) = (runs[0], runs[1]);

        Approved.Check($"Faults/Messages/{name}.fr.txt", _folder.Steady(french.Error));
        Approved.Check($"Faults/Messages/{name}.en.txt", _folder.Steady(english.Error));
        Assert.Equal((1, 1, "", ""), (french.ExitCode, english.ExitCode, french.Output, english.Output));
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
