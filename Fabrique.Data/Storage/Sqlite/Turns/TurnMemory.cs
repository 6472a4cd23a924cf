using Fabrique.Data.Questionnaires.Model;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Sqlite.Turns;

/// <summary>What this host's own turns stored last, so that the next turn of a conversation need not read it again.</summary>
/// <remarks>A copy, never the truth: a turn that went by it is kept only where its <see cref="Basis"/> still is this one, and where
/// tags and versions in the file still are those that it read. The writer's thread changes it, in the order of the file; many read.</remarks>
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
            _seen.Put(
                writes.Conversation,
                new SeenLast(writes.ActivityKey, new SeenTurn(writes.Outcome, committed.First, committed.Last)),
                writes.Conversation.Length + writes.ActivityKey.Length + writes.Outcome.Length);
            foreach (var state in writes.State) Keep(state, writes.At);
            foreach (var change in writes.Domain) Keep(change);
        }
    }

    /// <summary>The turn met something else in the file than it had read.</summary>
    public void Drop(TurnWrites writes)
    {
        lock (_lock)
        {
            _seen.Remove(writes.Conversation);
            foreach (var state in writes.State) _states.Remove(state.Key);
            foreach (var change in writes.Domain.OfType<DomainWrite.PutResponse>()) _responses.Remove(change.Response.Id.Value);
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

    private sealed record SeenLast(string Key, SeenTurn Turn);
}
