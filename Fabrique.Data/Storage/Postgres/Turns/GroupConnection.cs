using Fabrique.Data.Storage.Connections;
using Npgsql;

namespace Fabrique.Data.Storage.Postgres.Turns;

/// <summary>Gathers what the turns of a group ask for: a statement that most turns send is sent once, with the rows of all of them.</summary>
/// <remarks>Each turn's own order is kept: what does not follow the order of <see cref="SharedStatement.All"/> is sent by itself, in its place.</remarks>
internal sealed class GroupConnection : StoreConnection
{
    private readonly Place[] _places = [.. SharedStatement.All.Select(_ => new Place([], []))];
    private readonly HashSet<(int, object?, object?)> _keys = [];
    private int _place;
    private bool _isBehind;

    public override Statement this[string sql] => new Note(this, sql);

    /// <summary>What is asked for from here on comes from another turn.</summary>
    public void Begin()
    {
        (_place, _isBehind) = (0, false);
        _keys.Clear();
    }

    /// <summary>All that was asked for, to be sent in one round trip.</summary>
    public void AddTo(NpgsqlBatch batch)
    {
        for (var at = 0; at < _places.Length; at++)
        {
            if (_places[at].Rows.Count > 0) batch.BatchCommands.Add(SharedStatement.All[at].For(_places[at].Rows));
            foreach (var command in _places[at].Behind) batch.BatchCommands.Add(command);
        }
    }

    public override T InSnapshot<T>(Func<StoreConnection, T> read) => throw Reads();

    public override void Dispose()
    {
    }

    private static NotSupportedException Reads() => new("A turn's writers read nothing: say what must be met instead.");

    /// <returns>False when it is not shared, or comes too late to be.</returns>
    private bool TryShare(string sql, ReadOnlySpan<object?> values)
    {
        if (SharedStatement.PlaceOf(sql) is not { } place || place < _place || (place == _place && _isBehind)) return false;

        // One statement changes a row once only.
        if (!_keys.Add((place, values[0], SharedStatement.All[place].HasTwoKeys ? values[1] : null))) return false;
        (_place, _isBehind) = (place, false);
        _places[place].Rows.Add(values.ToArray());
        return true;
    }

    private void AddAlone(string text, ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(PostgresSql.Of(text));
        PostgresSql.Bind(command.Parameters, values);
        _places[_place].Behind.Add(command);
        _isBehind = true;
    }

    /// <param name="Rows">Of the shared statement.</param>
    /// <param name="Behind">What turns sent by themselves after it.</param>
    private sealed record Place(List<object?[]> Rows, List<NpgsqlBatchCommand> Behind);

    private sealed class Note(GroupConnection group, string sql) : Statement
    {
        /// <returns>-1: nobody knows yet.</returns>
        public override int Execute(params ReadOnlySpan<object?> values)
        {
            if (!group.TryShare(sql, values)) group.AddAlone(sql, values);
            return -1;
        }

        public override bool ChangesOne(params ReadOnlySpan<object?> values)
        {
            if (!group.TryShare(sql, values)) group.AddAlone(SharedStatement.MustChange(sql, "1"), values);
            return true;
        }

        public override bool CountsNone(params ReadOnlySpan<object?> values)
        {
            if (!group.TryShare(sql, values)) group.AddAlone(SharedStatement.MustCountNone(sql), values);
            return true;
        }

        public override long Number(params ReadOnlySpan<object?> values) => throw Reads();

        public override T? First<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values)
            where T : class => throw Reads();

        public override List<T> All<T>(Func<StoredRow, T> read, params ReadOnlySpan<object?> values) => throw Reads();
    }
}
