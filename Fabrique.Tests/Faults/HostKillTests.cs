using System.Globalization;
using Fabrique.Bench.Faults;
using Xunit.Abstractions;

namespace Fabrique.Tests.Faults;

/// <summary>The program is killed or stopped at any moment; what it acknowledged is there, once.</summary>
/// <remarks>The long version: <c>dotnet run -c Release --project Fabrique.Bench -- faults --store sqlite</c>.</remarks>
public sealed class HostKillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_acknowledged_answer_outlives_four_kills_once_and_in_order() =>
        Check(await FaultRun.KillHostAsync(4, Seeded(), default));

    [Fact]
    public async Task A_host_that_is_asked_to_stop_under_load_ends_well_within_ten_seconds_and_loses_nothing() =>
        Check(await FaultRun.StopHostAsync(2, Seeded(), default));

    private Random Seeded()
    {
        var seed = Environment.TickCount;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}"));
        return new Random(seed);
    }

    private void Check(FaultRun run)
    {
        output.WriteLine(run.ToString());
        Assert.True(run.Verdict.IsClean, run.ToString());
        Assert.True(run.Verdict.Feedbacks >= 10, run.ToString());
    }
}
