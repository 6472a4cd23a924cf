using System.Text.RegularExpressions;
using Fabrique.Tests.Storage;
using Fabrique.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Fabrique.Tests.Commands;

public sealed partial class CheckCommandTests : IDisposable
{
    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_is_well_before_the_first_start()
    {
        var french = await CheckAsync();
        var english = await CheckAsync("--locale", "en");

        Approved.Check("Commands/Expectations/Check/first-start.fr.txt", Steady(french));
        Approved.Check("Commands/Expectations/Check/first-start.en.txt", Steady(english));
        Assert.Equal((0, 0), (french.ExitCode, english.ExitCode));
        Assert.False(Directory.Exists(_folder.Data));
    }

    [Fact]
    public async Task A_host_that_runs_is_recognised_and_its_database_examined()
    {
        await using var host = await TestHost.StartAsync();

        var run = await CommandTester.RunAsync("check", "--data", host.DataFolder, "--urls", host.Address.ToString().TrimEnd('/'));

        Assert.Contains($"[bon] La base de données est saine (schéma {Fabrique.Data.Storage.Sqlite.Opening.SchemaUpgrade.Newest}, réponses\u00a0: 0).", run.Output, StringComparison.Ordinal);
        Assert.Contains($"[bon] Le service tourne déjà à l’adresse {host.Address.ToString().TrimEnd('/')}.", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task What_is_wrong_is_marked_and_ends_with_1()
    {
        Directory.CreateDirectory(_folder.Data);
        await File.WriteAllTextAsync(Path.Combine(_folder.Data, "fabrique.db"), new string('x', 5000));
        var clock = new FakeTimeProvider(new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero));

        var run = await CommandTester.RunAsync(
            new Dictionary<string, string>(), ["check", "--data", _folder.Data, "--urls", "http://127.0.0.1:0"], clock);

        Assert.Matches(@"\[mauvais\] L’horloge dit 2001-01-01 00:00 UTC", run.Output);
        Assert.Matches(@"\[mauvais\] Le fichier .*fabrique\.db n’est pas une base de données SQLite", run.Output);
        Assert.Equal(1, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public async Task A_newer_and_a_damaged_database_are_bad_and_left_alone()
    {
        await _folder.CreateSessionAsync();
        var file = Path.Combine(_folder.Data, "fabrique.db");
        var sound = await File.ReadAllBytesAsync(file);
        await using (var database = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await database.OpenAsync();
            database.Run("PRAGMA user_version = 9999");
        }

        var newer = await CheckAsync();
        await File.WriteAllBytesAsync(file, [.. sound[..4096], .. sound[4096..].Select(value => (byte)~value)]);
        var damaged = await CheckAsync();

        Assert.Matches(@"\[mauvais\] La base de données .* version plus récente", newer.Output);
        Assert.Matches(@"\[mauvais\] La base de données .*abîmée", damaged.Output);
        Assert.Equal((1, 1), (newer.ExitCode, damaged.ExitCode));
        Assert.Equal(sound.Length, new FileInfo(file).Length);
    }

    private Task<CommandRun> CheckAsync(params string[] more) => _folder.RunAsync(["check", "--urls", "http://127.0.0.1:0", .. more]);

    private string Steady(CommandRun run) => Minute().Replace(_folder.Steady(run.Output), "2026-03-15 12:00");

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d")]
    private static partial Regex Minute();
}
