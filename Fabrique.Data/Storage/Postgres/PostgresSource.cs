using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Connections to the database, all set up alike: every statement has a time limit.</summary>
internal sealed class PostgresSource : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private long _triesAgainAt;
    private int _failures;

    public PostgresSource(StorageOptions options, TimeProvider time)
    {
        _time = time;
        var settings = new NpgsqlConnectionStringBuilder(options.Postgres)
        {
            ApplicationName = "Fabrique",
            // Reading, turns, and a few of one use: news, the daily duty, lists.
            MaxPoolSize = 2 * options.Connections + 6,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            CommandTimeout = 15,
            KeepAlive = 30,
        };
        if (string.IsNullOrEmpty(settings.Options)) settings.Options = "-c statement_timeout=10000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000";
        Connections = NpgsqlDataSource.Create(settings.ConnectionString);
        Place = $"{settings.Host}:{settings.Port}/{settings.Database}";
    }

    public NpgsqlDataSource Connections { get; }

    /// <summary>Host, port and database, for messages.</summary>
    public string Place { get; }

    /// <summary>A connection, or the fault at once while the database is known to be away: it is tried again after 0.1, 0.2, 0.4 … 5 s.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be reached.</exception>
    public NpgsqlConnection Open()
    {
        var now = _time.GetTimestamp();
        if (Volatile.Read(ref _failures) > 0 && now < Volatile.Read(ref _triesAgainAt)) throw new StoreUnavailableException("The database is away.");
        try
        {
            var connection = Connections.OpenConnection();
            Volatile.Write(ref _failures, 0);
            return connection;
        }
        catch (Exception fault) when (PostgresFaults.IsOutage(fault))
        {
            Pause(since: now);
            throw PostgresFaults.Unavailable(fault);
        }
    }

    public ValueTask DisposeAsync() => Connections.DisposeAsync();

    /// <remarks>Callers that find out at the same moment are one failure: they would double the pause a dozen times at once.</remarks>
    private void Pause(long since)
    {
        lock (_gate)
        {
            if (_failures > 0 && since < _triesAgainAt) return;
            var pause = Math.Min(LongestPause.TotalSeconds, 0.1 * Math.Pow(2, Math.Min(_failures++, 10)));
            _triesAgainAt = _time.GetTimestamp() + (long)(pause * _time.TimestampFrequency);
        }
    }
}
