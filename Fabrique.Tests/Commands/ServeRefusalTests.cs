using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Fabrique.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Fabrique.Tests.Commands;

/// <summary>A host that cannot start says why in one message, in the operator's language, and ends with 1.</summary>
public sealed class ServeRefusalTests : IDisposable
{
    private readonly OperatorFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_port_that_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        var (french, english) = await ServeAsync(url);

        Check("port-taken", french, english, text => text.Replace(url, "http://127.0.0.1:3978", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        Directory.CreateDirectory(_folder.Data);
        var file = Path.Combine(_folder.Data, "fabrique.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));

        var (french, english) = await ServeAsync();

        Check("not-a-database", french, english);
        Assert.Equal(5000, new FileInfo(file).Length);
    }

    [Fact]
    public async Task A_database_that_is_newer_than_the_program()
    {
        await _folder.CreateSessionAsync();
        await using (var database = new SqliteConnection($"Data Source={Path.Combine(_folder.Data, "fabrique.db")};Pooling=False"))
        {
            await database.OpenAsync();
            await using var command = new SqliteCommand("PRAGMA user_version = 9999", database);
            await command.ExecuteNonQueryAsync();
        }

        var (french, english) = await ServeAsync();

        Check("newer", french, english);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made()
    {
        await File.WriteAllTextAsync(_folder.Data, "a file where the folder should be");

        var (french, english) = await ServeAsync();

        Check("folder-not-writable", french, english);
    }

    [Fact]
    public async Task A_folder_that_another_host_uses()
    {
        await using var host = await TestHost.StartAsync();

        var french = await CommandTester.RunAsync("serve", "--data", host.DataFolder, "--urls", "http://127.0.0.1:0");

        Approved.Check("Commands/Expectations/Serve/in-use.fr.txt", french.Error.Replace(host.DataFolder, "/donnees", StringComparison.Ordinal));
        Assert.Equal((1, ""), (french.ExitCode, french.Output));
    }

    private async Task<(CommandRun French, CommandRun English)> ServeAsync(string url = "http://127.0.0.1:0") =>
        (await _folder.RunAsync("serve", "--urls", url), await _folder.RunAsync("serve", "--urls", url, "--locale", "en"));

    private void Check(string name, CommandRun french, CommandRun english, Func<string, string>? steady = null)
    {
        string Steady(string text) => _folder.Steady(steady?.Invoke(text) ?? text);
        Approved.Check($"Commands/Expectations/Serve/{name}.fr.txt", Steady(french.Error));
        Approved.Check($"Commands/Expectations/Serve/{name}.en.txt", Steady(english.Error));
        Assert.Equal((1, 1, "", ""), (french.ExitCode, english.ExitCode, french.Output, english.Output));
    }
}
