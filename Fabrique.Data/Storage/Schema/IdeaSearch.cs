namespace Fabrique.Data.Storage.Schema;

/// <summary>The words of filed ideas, for a full-text search. EF knows no such tables: a migration runs this.</summary>
/// <remarks>Accents are left out of account; what is deleted leaves no byte in the index.</remarks>
internal static class IdeaSearch
{
    public const string Create =
        """
        CREATE VIRTUAL TABLE idea_search USING fts5(idea_id UNINDEXED, title, problem, tokenize = 'unicode61 remove_diacritics 2');
        INSERT INTO idea_search(idea_search, rank) VALUES ('secure-delete', 1);
        CREATE TRIGGER idea_search_gone AFTER DELETE ON idea BEGIN DELETE FROM idea_search WHERE idea_id = old.id; END;
        """;

    public const string Drop = "DROP TRIGGER idea_search_gone; DROP TABLE idea_search;";
}
