using System.Collections.Immutable;
using Fabrique.Data;
using Fabrique.Data.Storage;
using Microsoft.Bot.Builder;

namespace Fabrique.Bot.Turns;

/// <summary>What dialogs may use while one turn runs: the instant, what was stored, and a list of what is to be kept.</summary>
/// <remarks>One thread at a time. After the commit it is sealed: a late use throws.</remarks>
public sealed class Turn
{
    private readonly TurnStorage _storage;
    private readonly TurnState _state;
    private readonly List<DomainWrite> _writes = [];
    private bool _sealed;

    internal Turn(DateTimeOffset now, TimeZoneInfo zone, IChance chance, TurnStorage storage, ResponseBook responses)
    {
        Now = now;
        Zone = zone;
        Chance = chance;
        _storage = storage;
        Responses = responses;
        _state = new TurnState(storage);
    }

    public DateTimeOffset Now { get; }

    /// <summary>The time zone of the dates that people say.</summary>
    public TimeZoneInfo Zone { get; }

    public IChance Chance { get; }

    /// <summary>Responses as this turn sees them.</summary>
    public ResponseBook Responses { get; }

    /// <summary>The conversation's bot state.</summary>
    public IPropertyManager Conversation => _state;

    /// <summary>Asks for a domain change to be kept with this turn.</summary>
    public void Add(DomainWrite write)
    {
        ObjectDisposedException.ThrowIf(_sealed, this);
        _writes.Add(write);
    }

    /// <summary>The turn of this context.</summary>
    public static Turn Of(ITurnContext context) => context.TurnState.Get<Turn>();

    internal void SaveState() => _state.Save();

    internal ImmutableArray<StateWrite> StateWrites => _storage.Writes;

    internal ImmutableArray<StoredRead> Read => [.. _storage.Read, .. Responses.Read];

    internal async ValueTask<ImmutableArray<DomainWrite>> DomainWritesAsync(CancellationToken ct)
    {
        var responses = await Responses.WritesAsync(Now, ct);
        return [.. responses, .. _writes];
    }

    internal void Seal()
    {
        _sealed = true;
        _storage.Seal();
        Responses.Seal();
    }
}
