using System.Collections.Immutable;
using Fabrique.Data;
using Fabrique.Data.Questionnaires;
using Fabrique.Data.Questionnaires.Engine;
using Fabrique.Data.Responses;
using Fabrique.Data.Storage;

namespace Fabrique.Bot.Turns;

/// <summary>Responses that one turn reads and changes; what changed becomes writes when the turn ends.</summary>
public sealed class ResponseBook(ITurnStore store, IQuestionnaireCatalog catalog, TimeZoneInfo zone)
{
    private readonly Dictionary<ResponseId, Page> _pages = [];
    private bool _sealed;

    /// <summary>The response with this turn's changes, or null when there is none.</summary>
    public async ValueTask<Response?> FindAsync(ResponseId id, CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_sealed, this);
        if (_pages.TryGetValue(id, out var page))
        {
            return page.Now;
        }

        var stored = await store.FindResponseAsync(id, ct);
        if (stored is not null)
        {
            _pages[id] = new Page(stored, stored);
        }

        return stored;
    }

    /// <summary>Adds a new response, or replaces one that this turn has found.</summary>
    public void Put(Response response)
    {
        ObjectDisposedException.ThrowIf(_sealed, this);
        _pages[response.Id] = _pages.TryGetValue(response.Id, out var page)
            ? page with { Now = response, Removal = null }
            : new Page(null, response);
    }

    /// <summary>Removes the response and all that was answered, as if it had never begun.</summary>
    public void Erase(ResponseId id)
    {
        ObjectDisposedException.ThrowIf(_sealed, this);
        _pages[id] = _pages[id] with { Removal = new DomainWrite.EraseResponse(id) };
    }

    /// <summary>Removes a working copy of a response, whose answers are kept elsewhere or not wanted.</summary>
    /// <param name="filesTo">The response that has its answers now and gets the files that were sent with them; null when they are not wanted.</param>
    public void DropCopy(ResponseId id, ResponseId? filesTo = null)
    {
        ObjectDisposedException.ThrowIf(_sealed, this);
        _pages[id] = _pages[id] with { Removal = new DomainWrite.DropCopy(id, filesTo) };
    }

    /// <summary>What was found and is not put: a response that is put has its version checked with it.</summary>
    internal IEnumerable<StoredRead> Read => _pages.Values
        .Where(page => page.Stored is not null && (page.Removal is not null || Equals(page.Stored, page.Now)))
        .Select(page => new StoredRead.OfResponse(page.Stored!.Id, page.Stored.Version));

    internal async ValueTask<ImmutableArray<DomainWrite>> WritesAsync(DateTimeOffset at, CancellationToken ct)
    {
        var writes = ImmutableArray.CreateBuilder<DomainWrite>();
        foreach (var (id, page) in _pages)
        {
            if (page.Removal is { } removal)
            {
                if (page.Stored is not null)
                {
                    writes.Add(removal);
                }
            }
            else if (!Equals(page.Stored, page.Now))
            {
                var questionnaire = await catalog.GetAsync(page.Now.Questionnaire, ct);
                var context = new RunContext(at, zone, page.Now.Language) { StartedAt = page.Now.StartedAt, Seed = id.Value };
                writes.AddRange(ResponseChanges.Between(page.Stored, page.Now, questionnaire, context));
            }
        }

        return writes.ToImmutable();
    }

    internal void Seal() => _sealed = true;

    /// <param name="Removal">How it goes where it was stored; null when it stays.</param>
    private sealed record Page(Response? Stored, Response Now, DomainWrite? Removal = null);
}
