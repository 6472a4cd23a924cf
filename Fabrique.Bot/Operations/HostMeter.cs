using System.Diagnostics.Metrics;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Operations;

/// <summary>What an operator can watch of a host: <c>dotnet-counters monitor --counters Fabrique</c>, or any collector of .NET's meters.</summary>
/// <remarks>Costs next to nothing while nobody listens. No tag names a person or a conversation. See docs/scale.md.</remarks>
internal sealed class HostMeter
{
    public const string Name = "Fabrique";
    public const string TurnDuration = "fabrique.turn.duration";
    public const string TurnConflicts = "fabrique.turn.conflicts";
    public const string TurnIncidents = "fabrique.turn.incidents";
    public const string Streams = "fabrique.streams";
    public const string StoreWaiting = "fabrique.store.waiting";
    public const string OutboxWaiting = "fabrique.outbox.waiting";
    public const string OutboxDead = "fabrique.outbox.dead";
    public const string OutboxAge = "fabrique.outbox.age";

    private readonly TimeProvider _time;
    private readonly Histogram<double> _turns;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _incidents;
    private readonly UpDownCounter<long> _streams;
    private volatile OutboxCounts _outbox = new(0, 0);

    public HostMeter(IMeterFactory meters, ITurnStore store, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(Name);
        _turns = meter.CreateHistogram<double>(TurnDuration, "s", "How long turns took, by what became of them: stored, repeated, busy, away, failed.");
        _conflicts = meter.CreateCounter<long>(TurnConflicts, "{turn}", "Turns that ran again because the state had moved.");
        _incidents = meter.CreateCounter<long>(TurnIncidents, "{turn}", "Turns that broke and were answered with an incident's number.");
        _streams = meter.CreateUpDownCounter<long>(Streams, "{stream}", "Open streams of the web chat.");
        meter.CreateObservableGauge(StoreWaiting, () => store.Waiting, "{write}", "What waits to be stored.");
        meter.CreateObservableGauge(OutboxWaiting, () => _outbox.Waiting, "{reply}", "Replies to Teams that wait to be posted.");
        meter.CreateObservableGauge(OutboxDead, () => _outbox.Dead, "{reply}", "Replies to Teams that were given up: see the command outbox list.");
        meter.CreateObservableGauge(OutboxAge, Age, "s", "How long the oldest reply to Teams has waited.");
    }

    public void TurnIsOver(long began, string became)
    {
        if (_turns.Enabled) _turns.Record(_time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", became));
    }

    public void TurnConflicted() => _conflicts.Add(1);

    public void TurnBroke() => _incidents.Add(1);

    public void StreamOpened() => _streams.Add(1);

    public void StreamClosed() => _streams.Add(-1);

    public void OutboxIs(OutboxCounts counts) => _outbox = counts;

    private double Age() => _outbox.Oldest is { } oldest ? Math.Max(0, (_time.GetUtcNow() - oldest).TotalSeconds) : 0;
}
