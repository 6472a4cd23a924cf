using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Fabrique.Bench.Wire;
using Fabrique.Bot.Operations;
using Fabrique.Data.Storage;
using Fabrique.Tests.Architecture;
using Fabrique.Tests.BotFramework.Connector;
using Fabrique.Tests.Channels.Teams;
using Fabrique.Tests.Support;

namespace Fabrique.Tests.Operations;

/// <summary>What an operator watches a host by.</summary>
public sealed class HostMeterTests
{
    [Fact]
    public async Task Turns_are_timed_by_what_became_of_them_and_open_streams_counted()
    {
        var door = new StoreDoor();
        await using var host = await TestHost.StartAsync(adjust: door.StandBefore);
        using var seen = new Seen(host);
        using var http = new HttpClient();
        var chat = new ChatClient(http, [host.Address]);
        Assert.True(await chat.TryBeginAsync(default));

        using (await chat.TryOpenAsync("", default))
        {
            await chat.SayAsync("bonjour", "1", default);
            await chat.SayAsync("bonjour", "1", default);
            await seen.UntilAsync(() => seen.Sum(HostMeter.Streams) == 1);
        }

        door.Fault = new StoreBusyException(TimeSpan.FromSeconds(1));
        await chat.SayAsync("trop", "2", default);

        await seen.UntilAsync(() => seen.Sum(HostMeter.Streams) == 0);
        Assert.Equal(["busy", "repeated", "stored"], seen.Outcomes);
        Assert.All(seen.Values(HostMeter.TurnDuration), seconds => Assert.InRange(seconds, 0, 60));
    }

    [Fact]
    public async Task Replies_that_wait_are_counted_with_the_age_of_the_oldest()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var host = await TestHost.StartAsync();
        using var seen = new Seen(host);
        connector.Status = 500;
        var caller = new BotCaller(host.Client) { Connector = connector.Url };

        using var answer = await caller.PostAsync(caller.Message("bonjour"));

        answer.EnsureSuccessStatusCode();
        await seen.UntilAsync(() => seen.Now(HostMeter.OutboxWaiting) >= 1 && seen.Now(HostMeter.OutboxAge) > 0);
        Assert.Equal((0, 0), (seen.Now(HostMeter.OutboxDead), seen.Now(HostMeter.StoreWaiting)));
        connector.Status = 200;
        await seen.UntilAsync(() => seen.Now(HostMeter.OutboxWaiting) == 0 && seen.Now(HostMeter.OutboxAge) == 0);
    }

    [Fact]
    public void What_can_be_watched_is_explained()
    {
        var names = typeof(HostMeter).GetFields().Where(field => field.IsLiteral && field.Name != nameof(HostMeter.Name)).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.Equal(8, names.Count);
        Assert.All(names, name => Assert.Contains($"`{name}`", Sources.Read("docs/scale.md"), StringComparison.Ordinal));
    }

    /// <summary>Everything that one host's meter says; other tests' hosts have meters of their own.</summary>
    private sealed class Seen : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Name, double Value, string? Outcome)> _all = new();

        public Seen(TestHost host)
        {
            var factory = host.Get<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == HostMeter.Name && instrument.Meter.Scope == factory) listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
            _listener.Start();
        }

        public IEnumerable<string?> Outcomes => _all.Where(one => one.Name == HostMeter.TurnDuration).Select(one => one.Outcome).Distinct().Order();

        public IEnumerable<double> Values(string name) => _all.Where(one => one.Name == name).Select(one => one.Value);

        public double Sum(string name) => Values(name).Sum();

        /// <returns>What a gauge shows now.</returns>
        public double Now(string name)
        {
            _listener.RecordObservableInstruments();
            return Values(name).Last();
        }

        public async Task UntilAsync(Func<bool> isSo)
        {
            for (var waited = 0; waited < 300 && !isSo(); waited++) await Task.Delay(100);
            Assert.True(isSo());
        }

        public void Dispose() => _listener.Dispose();

        private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            _all.Enqueue((instrument.Name, value, tags.Length > 0 ? (string?)tags[0].Value : null));
    }
}
