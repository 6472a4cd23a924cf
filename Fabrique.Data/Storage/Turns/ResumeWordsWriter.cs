using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

internal static class ResumeWordsWriter
{
    public const string Forget = "DELETE FROM resume_words WHERE response_id = ?1";
    public const string ForgetExpired = "DELETE FROM resume_words WHERE words = ?1 AND expires <= ?2";
    public const string Insert = "INSERT INTO resume_words (words, response_id, expires) VALUES (?1, ?2, ?3) ON CONFLICT (words) DO NOTHING";

    /// <returns>False when the words still resume another response: run again, the turn draws others.</returns>
    public static bool Put(StoreConnection connection, DomainWrite.PutResumeWords put, DateTimeOffset at)
    {
        connection[Forget].Execute(put.Response.Value);
        connection[ForgetExpired].Execute(put.Words, Stored.From(at));
        return connection[Insert].ChangesOne(put.Words, put.Response.Value, Stored.From(put.Expires));
    }
}
