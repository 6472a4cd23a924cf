using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Fabrique.Tests.Support;
using Npgsql;

namespace Fabrique.Tests.Storage.Postgres;

/// <summary>A real PostgreSQL of its own, on a free port, gone with the tests that share it.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fabrique-postgres-").FullName;
    private int _databases;
    private int _port;

    /// <summary>Why there is none, or null.</summary>
    public string? Missing { get; private set; }

    public async Task InitializeAsync()
    {
        if (Binaries() is null)
        {
            Missing = "PostgreSQL is not on this machine.";
            if (Environment.GetEnvironmentVariable("FABRIQUE_NO_SKIP") == "1") throw new InvalidOperationException($"{Missing} FABRIQUE_NO_SKIP forbids skipping.");
            return;
        }

        _port = FreePort();
        await RunAsync("chown", "postgres", _folder);
        await AsPostgresAsync("initdb", "-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Missing is null) await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public Task StartAsync() => AsPostgresAsync(
        "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c max_connections=200", "start");

    public Task StopAsync() => AsPostgresAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    /// <summary>A connection string to a new, empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        Skip.If(Missing is not null, Missing);
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(To("postgres") + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A name of our own.
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    private string Data => Path.Combine(_folder, "data");

    private string To(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}");

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(version => Path.Combine(version, "bin")).LastOrDefault() : null;

    /// <remarks>The server refuses to run as root.</remarks>
    private static Task AsPostgresAsync(string program, params string[] args) =>
        RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(Binaries()!, program), .. args]);

    private static async Task RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { WorkingDirectory = "/", RedirectStandardOutput = true })!;
        process.StandardOutput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[CollectionDefinition(nameof(PostgresServer))]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>;
