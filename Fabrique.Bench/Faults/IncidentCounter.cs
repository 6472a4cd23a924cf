using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Fabrique.Bench.Faults;

/// <summary>Counts what a host logs as an error of its own, and keeps the first of each kind.</summary>
internal sealed class IncidentCounter : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<(string, EventId), string> _first = new();
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public IEnumerable<string> Kinds => _first.Values;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        Interlocked.Increment(ref _count);
        _first.TryAdd((exception?.GetType().FullName ?? "", eventId), $"{eventId.Id} {formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
