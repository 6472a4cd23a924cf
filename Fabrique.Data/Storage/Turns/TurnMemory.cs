using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>What this host's own turns stored last, so that the next turn of a conversation need not read it again.</summary>
/// <remarks>A copy, never the truth: a turn that went by it is kept only where tags and versions in the store still are those that it
/// read; on SQLite, whose one writer knows of every other change, also where its <see cref="Basis"/> still is this one. Many at once.</remarks>
internal sealed class TurnMemory
{
    private const int MostEntries = 2048;
    private const int MostWeight = 2 * 1024 * 1024;

    /// <summary>A text that is longer is read from the file each time.</summary>
    private const int LongestText = 16 * 1024;

    private readonly Lock _lock = new();
    private readonly Recent<StoredState> _states = new(MostEntries, MostWeight);
    private readonly Recent<Response> _responses = new(MostEntries, MostWeight);
    private readonly Recent<SeenLast> _seen = new(MostEntries, MostWeight);
    private long _basis;
    private bool _isUsed;

    /// <summary>Another number each time that somebody else than a turn of this host may have written.</summary>
    public long Basis => Volatile.Read(ref _basis);

    /// <summary>Whether the conversation's last turn is known; then only an activity that came long ago could have been seen too.</summary>
    public bool KnowsLast(string conversation, string activityKey, out SeenTurn? seen)
    {
        lock (_lock)
        {
            var last = _seen.Find(conversation);
            seen = last?.Key == activityKey ? last.Turn : null;
            return last is not null;
        }
    }

    public StoredState? State(string key)
    {
        lock (_lock)
        {
            return _states.Find(key);
        }
    }

    public Response? Response(ResponseId id)
    {
        lock (_lock)
        {
            // A state of its own for each turn: what a turn works out goes with it.
            return _responses.Find(id.Value) is { } response ? response with { Run = response.Run with { } } : null;
        }
    }

    /// <summary>The turn is in the file.</summary>
    public void Keep(TurnWrites writes, CommitResult.Committed committed)
    {
        lock (_lock)
        {
            _isUsed = true;
            _seen.Put(
                writes.Conversation,
                new SeenLast(writes.ActivityKey, new SeenTurn(writes.Outcome, committed.First, committed.Last), [.. StatesOf(writes)], [.. ResponsesOf(writes)]),
                writes.Conversation.Length + writes.ActivityKey.Length + writes.Outcome.Length);
            foreach (var state in writes.State) Keep(state, writes.At);
            foreach (var change in writes.Domain) Keep(change);
        }
    }

    /// <summary>The turn met something else in the store than it had read, or nobody knows what became of it.</summary>
    public void Drop(TurnWrites writes) => Drop(writes.Conversation, StatesOf(writes), ResponsesOf(writes));

    /// <summary>Another host wrote in the conversation.</summary>
    public void Drop(string conversation)
    {
        lock (_lock)
        {
            if (_seen.Find(conversation) is { } last) Drop(conversation, last.States, last.Responses);
        }
    }

    /// <summary>Somebody else wrote: nothing that was read before counts any more.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            Volatile.Write(ref _basis, _basis + 1);
            Clear();
        }
    }

    /// <summary>Nobody has talked for a while: what they said need not stay here.</summary>
    public void Rest()
    {
        lock (_lock)
        {
            Clear();
        }
    }

    /// <summary>To be called now and then: rests where nothing was kept since the last call.</summary>
    public void RestUnlessUsed()
    {
        lock (_lock)
        {
            if (!_isUsed) Clear();
            _isUsed = false;
        }
    }

    private static IEnumerable<string> StatesOf(TurnWrites writes) =>
        writes.State.Select(state => state.Key).Concat(writes.Read.OfType<StoredRead.OfState>().Select(read => read.Key));

    private static IEnumerable<string> ResponsesOf(TurnWrites writes) =>
        writes.Domain.OfType<DomainWrite.PutResponse>().Select(put => put.Response.Id.Value)
            .Concat(writes.Read.OfType<StoredRead.OfResponse>().Select(read => read.Id.Value));

    private void Drop(string conversation, IEnumerable<string> states, IEnumerable<string> responses)
    {
        lock (_lock)
        {
            _seen.Remove(conversation);
            foreach (var key in states) _states.Remove(key);
            foreach (var id in responses) _responses.Remove(id);
        }
    }

    private void Clear()
    {
        _states.Clear();
        _responses.Clear();
        _seen.Clear();
    }

    private void Keep(StateWrite state, DateTimeOffset at)
    {
        if (state.Json is { Length: <= LongestText } json)
        {
            _states.Put(state.Key, new StoredState(json, state.ExpectedETag + 1 ?? Stored.From(at)), json.Length);
        }
        else
        {
            _states.Remove(state.Key);
        }
    }

    private void Keep(DomainWrite change)
    {
        switch (change)
        {
            case DomainWrite.PutResponse { Response: var response } when response.Status == ResponseStatus.InProgress && Weight(response) is <= LongestText and var weight:
                _responses.Put(response.Id.Value, AsRead(response), weight);
                break;
            case DomainWrite.PutResponse put:
                _responses.Remove(put.Response.Id.Value);
                break;
            case DomainWrite.EraseResponse erase:
                _responses.Remove(erase.Response.Value);
                break;
            case DomainWrite.DropCopy drop:
                _responses.Remove(drop.Response.Value);
                break;
        }
    }

    /// <summary>As the file gives it back: instants to the millisecond, and the version that it has now.</summary>
    private static Response AsRead(Response response) => response with
    {
        StartedAt = Stored.Instant(Stored.From(response.StartedAt)),
        UpdatedAt = Stored.Instant(Stored.From(response.UpdatedAt)),
        SubmittedAt = response.SubmittedAt is { } at ? Stored.Instant(Stored.From(at)) : null,
        Run = response.Run with { Worked = null },
        Version = response.Version + 1,
    };

    private static int Weight(Response response)
    {
        var weight = 0;
        foreach (var (name, answer) in response.Run.Answers)
        {
            weight += name.Length + (answer is Answer.Given { Value: AnswerValue.Text text } ? text.Value.Length : 0);
        }

        return weight;
    }

    private sealed record SeenLast(string Key, SeenTurn Turn, string[] States, string[] Responses);
}
