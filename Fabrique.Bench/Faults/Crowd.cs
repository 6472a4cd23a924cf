using System.Collections.Concurrent;
using System.Globalization;
using Fabrique.Bench.Machines;
using Fabrique.Bench.Wire;

namespace Fabrique.Bench.Faults;

/// <summary>People who give one feedback after the other until they are told to end; then what they were told is checked.</summary>
internal sealed class Crowd : IDisposable
{
    private const string Form = "retour-court";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentBag<Told> _told = [];
    private readonly CancellationTokenSource _end = new();
    private readonly IReadOnlyList<Uri> _hosts;
    private long _heard;
    private readonly Terminal _terminal;
    private List<Task> _people = [];

    private Crowd(IReadOnlyList<Uri> hosts, Terminal terminal)
    {
        _hosts = hosts;
        _terminal = terminal;
    }

    /// <param name="follow">How many of them read their streams.</param>
    public static async Task<Crowd> StartAsync(IReadOnlyList<Uri> hosts, Terminal terminal, int people, int follow = 0)
    {
        var crowd = new Crowd(hosts, terminal);
        var code = await terminal.CreateSessionAsync(Form);
        crowd._people = [.. Enumerable.Range(0, people).Select(number => Task.Run(() => crowd.TalkAsync(code, number, number < follow)))];
        return crowd;
    }

    /// <summary>Returns when a few more messages were acknowledged: the load is on again.</summary>
    /// <exception cref="TimeoutException">Nobody was heard for a minute.</exception>
    public async Task TalksAsync(int more, CancellationToken ct)
    {
        var (target, end) = (Interlocked.Read(ref _heard) + more, DateTime.UtcNow + TimeSpan.FromMinutes(1));
        for (; Interlocked.Read(ref _heard) < target; await Task.Delay(10, ct))
            if (DateTime.UtcNow > end) throw new TimeoutException("Nobody is heard any more.");
    }

    /// <summary>Lets everybody finish the feedback that was begun, and compares.</summary>
    public async Task<Verdict> EndAsync(CancellationToken ct)
    {
        await _end.CancelAsync();
        await Task.WhenAll(_people).WaitAsync(TimeSpan.FromMinutes(3), ct);
        var verdict = Checker.CheckExport(_told, await _terminal.ExportAsync(Form));
        foreach (var told in _told) verdict += Checker.Check(told, await ReadAsync(told.Chat, ct));
        return verdict;
    }

    public void Dispose()
    {
        _http.Dispose();
        _end.Dispose();
    }

    private static async Task<IReadOnlyList<Spoken>> ReadAsync(ChatClient chat, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await chat.ReadAsync(ct);
            }
            catch (Exception fault) when (attempt < 150 && ChatClient.IsOutage(fault, ct))
            {
                chat.TryAnotherHost();
                await Task.Delay(200, ct);
            }
        }
    }

    /// <remarks>Each begins with another host than the neighbour.</remarks>
    private async Task TalkAsync(string code, int person, bool follows)
    {
        for (var round = 1; round == 1 || !_end.IsCancellationRequested; round++)
        {
            var hosts = Enumerable.Range(person, _hosts.Count).Select(at => _hosts[at % _hosts.Count]).ToList();
            var wish = string.Create(CultureInfo.InvariantCulture, $"person {person}, round {round}");
            _told.Add(await Participant.GiveAsync(new ChatClient(_http, hosts), code, wish, follows, () => Interlocked.Increment(ref _heard), default));
        }
    }
}
