using System.Collections.Immutable;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Reading;

namespace Fabrique.Data.Storage.Sqlite.Reading;

/// <summary>FTS5 (https://sqlite.org/fts5.html).</summary>
internal sealed class SqliteSimilarSearch : SimilarSearch
{
    // A word of the title says more of an idea than one of its problem.
    private const string Similar =
        """
        SELECT idea.id, idea.reference, idea.author, idea_search.title, idea_search.problem
        FROM idea_search JOIN idea ON idea.id = idea_search.idea_id
        WHERE idea_search MATCH ?1 AND idea.author <> ?2
        ORDER BY bm25(idea_search, 0, 3, 1) LIMIT ?3
        """;

    public override List<SimilarIdea> Find(StoreConnection connection, ImmutableArray<string> stems, string except, int max) =>
        connection[Similar].All(
            row => new SimilarIdea(
                new IdeaId(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4).Split('\n')[0]),
            string.Join(" OR ", stems.Select(stem => $"\"{stem}\"*")), except, max);
}
