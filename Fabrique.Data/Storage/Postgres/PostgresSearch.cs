namespace Fabrique.Data.Storage.Postgres;

/// <summary>The words of filed ideas, for a full-text search. A migration runs this.</summary>
/// <remarks>Accents are left out of account.</remarks>
internal static class PostgresSearch
{
    public const string Create =
        """
        CREATE TABLE idea_search (idea_id text PRIMARY KEY REFERENCES idea (id) ON DELETE CASCADE, title text NOT NULL, problem text NOT NULL);
        CREATE FUNCTION fabrique_plain(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS
        $$ SELECT translate(lower($1), 'àâäáãçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaceeeeiiiinooooouuuuyy') $$;
        """;

    /// <summary>The same with capitals that the server's language does not know, and with marks inside words taken for spaces, as SQLite does.</summary>
    /// <remarks>Made anew at each start.</remarks>
    public const string Renew =
        """
        CREATE OR REPLACE FUNCTION fabrique_plain(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS
        $$ SELECT translate(lower($1), 'àâäáãçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸŒÆ', 'aaaaaceeeeiiiinooooouuuuyyaaaaaceeeeiiiinooooouuuuyyœæ') $$;
        CREATE OR REPLACE FUNCTION fabrique_words(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS
        $$ SELECT translate(fabrique_plain($1), '-/_.@:°''’<>&+~\', '               ') $$
        """;

    public const string Drop = "DROP TABLE idea_search; DROP FUNCTION fabrique_plain;";
}
