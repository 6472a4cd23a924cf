using System.Reflection;
using Fabrique.Tests.Architecture.Metadata;

namespace Fabrique.Tests.Architecture;

/// <summary>No thread waits for a task: under load the waiting ones would be all there are.</summary>
public sealed class BlockingTests
{
    private static readonly string[] Tasks =
        ["System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1"];

    private static readonly string[] Waiting = ["get_Result", "Wait", "WaitAll", "WaitAny"];

    // Official calls that block, for those who cannot wait otherwise; nothing of ours calls them.
    private const string OfficialCalls = "Fabrique.BotFramework/Connector/ConversationsExtensions.Direct.cs";

    [Fact]
    public void The_bot_framework_waits_for_no_task_by_blocking()
    {
        using var code = new CompiledReferences(typeof(Microsoft.Bot.Builder.IBot).Assembly);

        Sources.NobodyOffends(Offenders(code));
        Sources.NobodyOffends(Sources.Files("Fabrique.BotFramework", "*.cs")
            .Where(file => file != OfficialCalls && Sources.Read(file).Contains(".GetAwaiter().GetResult()", StringComparison.Ordinal)));
    }

    [Fact]
    public void Waiting_by_blocking_is_found()
    {
        Block(Task.CompletedTask);
        using var code = new CompiledReferences(Assembly.GetExecutingAssembly());

        Assert.Contains("System.Threading.Tasks.Task.Wait", Offenders(code));
    }

    // What the check is to find.
    private static void Block(Task task) => task.Wait();

    private static IEnumerable<string> Offenders(CompiledReferences code) =>
        Tasks.SelectMany(code.MembersOf).Where(member => Waiting.Contains(member.Name)).Select(member => $"{member.Type}.{member.Name}");
}
