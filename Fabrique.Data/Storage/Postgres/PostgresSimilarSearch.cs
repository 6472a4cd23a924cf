using System.Collections.Immutable;
using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;
using Fabrique.Data.Storage.Reading;

namespace Fabrique.Data.Storage.Postgres;

/// <summary>Full-text search (https://www.postgresql.org/docs/current/textsearch.html) on beginnings of words.</summary>
internal sealed class PostgresSimilarSearch : SimilarSearch
{
    // A word of the title (A) says more of an idea than one of its problem (B).
    private const string Similar =
        """
        SELECT idea.id, idea.reference, idea.author, s.title, s.problem
        FROM (SELECT idea_id, title, problem,
                     setweight(to_tsvector('simple', fabrique_words(title)), 'A') || setweight(to_tsvector('simple', fabrique_words(problem)), 'B') AS words
              FROM idea_search) s
        JOIN idea ON idea.id = s.idea_id
        WHERE s.words @@ to_tsquery('simple', fabrique_plain(?1)) AND idea.author <> ?2
        ORDER BY ts_rank(s.words, to_tsquery('simple', fabrique_plain(?1))) DESC, idea.id LIMIT ?3
        """;

    public override List<SimilarIdea> Find(StoreConnection connection, ImmutableArray<string> stems, string except, int max) =>
        connection[Similar].All(
            row => new SimilarIdea(
                new IdeaId(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4).Split('\n')[0]),
            string.Join(" | ", stems.Select(stem => $"'{stem.Replace("'", "''", StringComparison.Ordinal)}':*")), except, (long)max);
}
