using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fabrique.Bench.Hosts;
using Fabrique.Bench.Machines;
using Microsoft.Data.Sqlite;

namespace Fabrique.Bench.Faults;

/// <summary>Replays what a committing process asked of the disk, and looks after each acknowledged turn at what a power loss would leave.</summary>
internal static class PowerLoss
{
    private static readonly string[] Parts = ["fabrique.db", "fabrique.db-wal"];

    public static bool IsPossible => Programs.Find("strace") is not null;

    /// <summary>Traces so many turns and examines the disk after each; fails are lost turns, and half ones (ghosts).</summary>
    public static async Task<FaultRun> RunAsync(int turns, Random random, CancellationToken ct)
    {
        using var folder = new BenchFolder();
        return Replay(await TraceAsync(folder.Path, turns, ct), folder.Path, random, isHonest: true);
    }

    /// <returns>The calls of a process that committed <paramref name="turns"/> turns in <paramref name="folder"/>.</returns>
    public static async Task<List<SystemCall>> TraceAsync(string folder, int turns, CancellationToken ct)
    {
        var trace = Path.Combine(folder, "trace");
        var data = Path.Combine(folder, "data");
        var bench = typeof(PowerLoss).Assembly.Location;
        await Programs.RunAsync(
            Programs.Find("strace")!,
            [.. SystemCall.Options, "-o", trace, "dotnet", "exec", bench, "commit", data, turns.ToString(CultureInfo.InvariantCulture)]);
        return await Task.Run(() => SystemCall.Read(File.ReadLines(trace)).Where(call => call.File.StartsWith(data, StringComparison.Ordinal)).ToList(), ct);
    }

    /// <param name="isHonest">False: a disk that never writes anything down before it is asked twice, to see that this would be found.</param>
    public static FaultRun Replay(IReadOnlyList<SystemCall> calls, string folder, Random random, bool isHonest)
    {
        var disk = Parts.ToDictionary(part => part, _ => new DiskImage());
        using var first = disk[Parts[0]];
        using var second = disk[Parts[1]];
        var acknowledged = new HashSet<string>();
        var verdict = Verdict.Nothing;
        foreach (var call in calls)
        {
            var file = Path.GetFileName(call.File);
            if (disk.TryGetValue(file, out var image) && (isHonest || call is not SystemCall.Sync)) image.Add(call);
            if (file != Committer.Acknowledged || call is not SystemCall.Write write) continue;
            acknowledged.Add(Encoding.ASCII.GetString(write.Content).TrimEnd());
            verdict += Examine(folder, disk, acknowledged, null) + Examine(folder, disk, acknowledged, random);
        }

        return new FaultRun("power loss at every commit, SQLite", acknowledged.Count, verdict with { Acknowledged = acknowledged.Count });
    }

    private static Verdict Examine(string folder, Dictionary<string, DiskImage> disk, HashSet<string> acknowledged, Random? random)
    {
        var image = Directory.CreateDirectory(Path.Combine(folder, "image")).FullName;
        try
        {
            foreach (var (part, content) in disk) File.WriteAllBytes(Path.Combine(image, part), content.AfterPowerLoss(random));
            return Examine(Path.Combine(image, Parts[0]), acknowledged);
        }
        finally
        {
            Directory.Delete(image, recursive: true);
        }
    }

    private static Verdict Examine(string file, HashSet<string> acknowledged)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            if (Texts(connection, "PRAGMA integrity_check") is not ["ok"]) return new Verdict(0, 0, acknowledged.Count, 0, 0, 0);
            var seen = Texts(connection, "SELECT activity_key FROM inbox");
            var answered = Texts(connection, "SELECT substr(activity_id, 10) FROM outbox WHERE activity_id LIKE 'answered %'");
            var asked = Texts(connection, "SELECT substr(activity_id, 7) FROM outbox WHERE activity_id LIKE 'asked %'");
            var states = Texts(connection, "SELECT substr(key, 10) FROM bot_state");
            var half = new[] { answered, asked, states }.Sum(part => part.Except(seen).Count() + seen.Except(part).Count());
            return new Verdict(0, 0, acknowledged.Except(seen).Count(), seen.Count - seen.Distinct().Count(), 0, half);
        }
        catch (SqliteException)
        {
            return new Verdict(0, 0, acknowledged.Count, 0, 0, 0);
        }
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> texts = [];
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }
}
