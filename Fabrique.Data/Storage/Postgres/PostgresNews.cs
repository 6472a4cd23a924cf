using System.Text.Json;
using System.Threading.Channels;
using Fabrique.Data.Storage.Turns;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>NOTIFY after the commit, in a statement of its own for all that was committed meanwhile.</summary>
/// <remarks>Within the turn's transaction it would make commits wait for each other: PostgreSQL lets one transaction at a time
/// put something into its queue, and keeps the others waiting until the disk has the first.</remarks>
internal sealed class PostgresNews : IStoreNews, IAsyncDisposable
{
    private const string Name = "fabrique";
    private const string Notify = "SELECT pg_notify('fabrique', $1)";

    /// <summary>PostgreSQL takes less than 8,000 bytes; JSON may make six of one character.</summary>
    private const int LongestConversation = 1000;
    private const int MostAtOnce = 6500;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _node;
    private readonly PostgresSource _source;
    private readonly TimeProvider _time;
    private readonly TurnMemory _memory;
    private readonly Channel<StoreNews> _said = Channel.CreateBounded<StoreNews>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Task _telling;

    public PostgresNews(PostgresSource source, IChance chance, TimeProvider time, TurnMemory memory)
    {
        _source = source;
        _time = time;
        _memory = memory;
        _node = chance.NewId();
        _telling = TellAsync();
    }

    /// <summary>Returns at once; the other hosts hear it soon, or look by themselves later.</summary>
    public void Tell(StoreNews news)
    {
        if (news.Conversation is { Length: <= LongestConversation }) _said.Writer.TryWrite(news);
    }

    public async Task ListenAsync(Action<StoreNews> heard, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(heard, ct);
            }
            catch (Exception fault) when (ct.IsCancellationRequested || PostgresFaults.IsOutage(fault))
            {
                await Task.Delay(Pause, _time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _said.Writer.TryComplete();
        await _telling;
    }

    private async Task ListenOnceAsync(Action<StoreNews> heard, CancellationToken ct)
    {
        await using var connection = await _source.Connections.OpenConnectionAsync(ct);
        connection.Notification += (_, told) => Hear(told.Payload, heard);
        await using (var listen = new NpgsqlCommand($"LISTEN {Name}", connection)) await listen.ExecuteNonQueryAsync(ct);
        _memory.Forget();
        heard(StoreNews.Anything);
        while (true) await connection.WaitAsync(ct);
    }

    private void Hear(string payload, Action<StoreNews> heard)
    {
        if (JsonSerializer.Deserialize<Letter>(payload) is not { } letter || letter.Node == _node) return;
        foreach (var conversation in letter.Conversations)
        {
            _memory.Drop(conversation);
            heard(new StoreNews(conversation, letter.HasPosts));
        }
    }

    private async Task TellAsync()
    {
        while (await _said.Reader.WaitToReadAsync())
        {
            try
            {
                await using var command = _source.Turns.CreateCommand(Notify);
                command.Parameters.Add(new NpgsqlParameter { Value = JsonSerializer.Serialize(Gather()) });
                await command.ExecuteNonQueryAsync();
            }
            catch (Exception fault) when (PostgresFaults.IsOutage(fault))
            {
                // The others look by themselves.
            }
        }
    }

    /// <summary>All that waits, or as much of it as one notification takes.</summary>
    private Letter Gather()
    {
        var (conversations, length, hasPosts) = (new HashSet<string>(StringComparer.Ordinal), 0, false);
        while (length < MostAtOnce && _said.Reader.TryPeek(out var next))
        {
            var size = JsonSerializer.Serialize(next.Conversation).Length + 1;
            if (length > 0 && length + size > MostAtOnce) break;
            _said.Reader.TryRead(out _);
            hasPosts |= next.HasPosts;
            if (conversations.Add(next.Conversation!)) length += size;
        }

        return new Letter(_node, hasPosts, [.. conversations]);
    }

    private sealed record Letter(string Node, bool HasPosts, string[] Conversations);
}
