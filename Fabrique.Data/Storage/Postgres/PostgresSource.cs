using Fabrique.Data.Storage.Postgres.Turns;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Connections to the database, all set up alike: every statement has a time limit.</summary>
internal sealed class PostgresSource : IAsyncDisposable
{
    /// <summary>Turns find rows by their key, in tables that grow faster than anybody counts them: a plan that was made for an empty table must be a good one still.</summary>
    private const string ByKey = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    /// <summary>The last three: a host whose machine is gone holds its rows for half a minute, not for the two hours of TCP.</summary>
    private const string Limits =
        "-c statement_timeout=10000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000 " +
        "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

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
            // Reading, and a few of one use: news, the daily duty, lists.
            MaxPoolSize = options.Connections + 6,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            CommandTimeout = 15,
            KeepAlive = 30,
        };
        if (string.IsNullOrEmpty(settings.Options)) settings.Options = Limits;
        Connections = NpgsqlDataSource.Create(settings.ConnectionString);
        Place = $"{settings.Host}:{settings.Port}/{settings.Database}";
        settings.Options += " " + ByKey;
        settings.NoResetOnClose = true;
        settings.MaxPoolSize = 2;
        Turns = NpgsqlDataSource.Create(settings.ConnectionString);
    }

    public NpgsqlDataSource Connections { get; }

    /// <summary>One for turns and one for their news: what runs there sets nothing that would have to be set back.</summary>
    public NpgsqlDataSource Turns { get; }

    /// <summary>Host, port and database, for messages.</summary>
    public string Place { get; }

    /// <summary>A connection, or the fault at once while the database is known to be away: it is tried again after 0.1, 0.2, 0.4 … 5 s.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be reached.</exception>
    public NpgsqlConnection Open() => Open(Connections);

    /// <summary>The same, for turns.</summary>
    public NpgsqlConnection OpenForTurns() => Open(Turns);

    /// <summary>Connections for reading that wait to be used broke with the one that did: none is to be tried after the other.</summary>
    public void DropIdle() => Connections.Clear();

    public async ValueTask DisposeAsync()
    {
        await Connections.DisposeAsync();
        await Turns.DisposeAsync();
    }

    private NpgsqlConnection Open(NpgsqlDataSource connections)
    {
        var now = _time.GetTimestamp();
        if (Volatile.Read(ref _failures) > 0 && now < Volatile.Read(ref _triesAgainAt)) throw new StoreUnavailableException("The database is away.");
        try
        {
            var connection = connections.OpenConnection();
            Volatile.Write(ref _failures, 0);
            return connection;
        }
        catch (Exception fault) when (PostgresFaults.IsOutage(fault))
        {
            Pause(since: now);
            throw PostgresFaults.Unavailable(fault);
        }
    }

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
