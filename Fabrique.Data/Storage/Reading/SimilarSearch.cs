using System.Collections.Immutable;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Reading;

/// <summary>The database's own full-text search over filed ideas.</summary>
internal abstract class SimilarSearch
{
    /// <param name="stems">Beginnings of words; at least one.</param>
    /// <param name="except">An author whose ideas are left out.</param>
    /// <returns>Ideas with any of the words, the best first.</returns>
    public abstract List<SimilarIdea> Find(StoreConnection connection, ImmutableArray<string> stems, string except, int max);
}
