using Fabrique.Bench.Faults;
using Fabrique.Tests.Storage.Postgres;
using Xunit.Abstractions;

namespace Fabrique.Tests.Faults;

/// <summary>Two hosts over PostgreSQL: one of them is killed, or the database crashes, while people talk.</summary>
/// <remarks>The long version: <c>dotnet run -c Release --project Fabrique.Bench -- faults --store postgres</c>.</remarks>
public sealed class NodeFaultTests(ITestOutputHelper output)
{
    [SkippableFact]
    public Task A_killed_node_loses_nothing_and_people_go_on_with_the_other() =>
        RunAsync(postgres => FaultRun.KillNodeAsync(postgres, 2, new Random(1), default));

    [SkippableFact]
    public Task A_database_that_crashes_under_two_nodes_loses_nothing() =>
        RunAsync(postgres => FaultRun.StopPostgresAsync(postgres, 1, new Random(1), default));

    /// <remarks>A server of its own: it is crashed.</remarks>
    private async Task RunAsync(Func<PostgresMachine, Task<FaultRun>> run)
    {
        await using var server = new OwnPostgres();
        var result = await run(await server.StartAsync());
        output.WriteLine(result.ToString());
        Assert.True(result.Verdict.IsClean, result.ToString());
        Assert.True(result.Verdict.Feedbacks >= 10, result.ToString());
    }
}
