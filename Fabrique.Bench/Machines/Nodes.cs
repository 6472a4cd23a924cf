namespace Fabrique.Bench.Machines;

/// <summary>Several hosts over one PostgreSQL database.</summary>
internal sealed class Nodes : IAsyncDisposable
{
    /// <summary>A whole crowd comes from this machine's one address.</summary>
    public static IReadOnlyDictionary<string, string> Unlimited { get; } = new Dictionary<string, string>
    {
        ["Fabrique__DirectLine__ConversationsPerAddressAndMinute"] = "100000",
        ["Fabrique__DirectLine__MessagesPerConversationAndMinute"] = "100000",
        ["Fabrique__Operations__PagesPerAddressAndMinute"] = "1000000",
        ["Fabrique__DirectLine__Streams"] = "100000",
        ["Logging__LogLevel__Default"] = "Error",
    };

    private Nodes(IReadOnlyList<HostProcess> all, Terminal terminal)
    {
        All = all;
        Terminal = terminal;
    }

    public IReadOnlyList<HostProcess> All { get; }

    public IReadOnlyList<Uri> Addresses => [.. All.Select(node => node.Address)];

    /// <summary>A terminal with the same settings.</summary>
    public Terminal Terminal { get; }

    public static IReadOnlyDictionary<string, string> On(string database) => new Dictionary<string, string>(Unlimited)
    {
        ["Fabrique__Storage"] = "postgres",
        ["Fabrique__Postgres"] = database,
    };

    /// <summary>They start together: one of them makes the schema.</summary>
    public static async Task<Nodes> StartAsync(string database, int count)
    {
        var settings = On(database);
        var all = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => HostProcess.StartAsync(variables: settings)));
        return new Nodes(all, new Terminal(all[0].DataFolder, settings));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in All) await node.DisposeAsync();
    }
}
