using System.Globalization;
using Npgsql;

namespace Fabrique.Bench.Machines;

/// <summary>A real PostgreSQL of its own, on a free port, gone when disposed.</summary>
internal sealed class PostgresMachine : IAsyncDisposable
{
    /// <summary>Seconds: after a crash on a busy machine, a server reads its log and syncs all its files before it answers.</summary>
    private const string Patience = "180";

    private readonly string _folder = Scratch.NewFolder("postgres-");
    private readonly int _port = FreePort.Find();
    private readonly bool _isDurable;
    private int _databases;

    private PostgresMachine(bool isDurable) => _isDurable = isDurable;

    /// <summary>Whether the server's programs are installed (as Debian does).</summary>
    public static bool IsInstalled => Binaries() is not null;

    /// <summary>Tables and the server's own log are files in here.</summary>
    public string Data => Path.Combine(_folder, "data");

    /// <summary>Processor time that its processes of now used so far; only on Linux.</summary>
    public TimeSpan Work => TimeSpan.FromSeconds(Servants().Sum() / 100.0);

    /// <param name="isDurable">False where its machine never fails: then nobody waits for the disk.</param>
    /// <remarks>The server refuses to run as root: then it runs as postgres.</remarks>
    public static async Task<PostgresMachine> StartNewAsync(bool isDurable = true)
    {
        var machine = new PostgresMachine(isDurable);
        if (Environment.IsPrivilegedProcess) await Programs.RunAsync("chown", "postgres", machine._folder);
        await RunAsync("initdb", "-D", machine.Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync");
        await machine.StartAsync();
        return machine;
    }

    /// <summary>Returns when it answers.</summary>
    /// <exception cref="InvalidOperationException">It does not; the message ends with the server's own log.</exception>
    public async Task StartAsync()
    {
        string[] settings =
        [
            $"-p {_port}", "-c listen_addresses=127.0.0.1", $"-c unix_socket_directories={_folder}", "-c max_connections=200",
            $"-c fsync={(_isDurable ? "on" : "off")}",
        ];
        try
        {
            await RunAsync("pg_ctl", "-D", Data, "-w", "-t", Patience, "-l", LogFile, "-o", string.Join(' ', settings), "start");
        }
        catch (InvalidOperationException fault)
        {
            var log = File.Exists(LogFile) ? string.Join('\n', File.ReadLines(LogFile).TakeLast(40)) : "It has no log.";
            throw new InvalidOperationException($"PostgreSQL did not start: {fault.Message}\n{log}", fault);
        }
    }

    /// <summary>As a crash does: nothing is finished.</summary>
    public Task StopAsync() => RunAsync("pg_ctl", "-D", Data, "-w", "-t", Patience, "-m", "immediate", "stop");

    /// <returns>A connection string to a new, empty database.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(To("postgres") + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // A name of our own.
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Hundredths of a second of each process, from /proc: parent, user and system time.</summary>
    private IEnumerable<long> Servants()
    {
        var master = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsDigit(Path.GetFileName(folder)[0])))
        {
            string[] fields;
            try
            {
                fields = File.ReadAllText(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ');
            }
            catch (IOException)
            {
                // It has ended meanwhile.
                continue;
            }

            if (fields[1] == master) yield return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        }
    }

    private string LogFile => Path.Combine(_folder, "log");

    private string To(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}");

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(version => Path.Combine(version, "bin")).LastOrDefault() : null;

    private static Task RunAsync(string program, params string[] args)
    {
        var path = Path.Combine(Binaries() ?? throw new InvalidOperationException("PostgreSQL is not on this machine."), program);
        return Environment.IsPrivilegedProcess ? Programs.RunAsync("runuser", ["-u", "postgres", "--", path, .. args]) : Programs.RunAsync(path, args);
    }
}
