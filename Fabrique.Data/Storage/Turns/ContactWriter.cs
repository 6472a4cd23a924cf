using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>Keeps the text of a personal answer apart from its row.</summary>
internal static class ContactWriter
{
    public const string Delete = "DELETE FROM contact WHERE response_id = ?1 AND ordinal = ?2";
    public const string Insert = "INSERT INTO contact (response_id, ordinal, text) VALUES (?1, ?2, ?3)";

    /// <remarks>After the answer's own row, which it points to.</remarks>
    public static void Put(StoreConnection connection, ResponseId response, AnswerRow answer)
    {
        connection[Delete].Execute(response.Value, answer.Ordinal);
        if (answer.Text is { } text)
        {
            connection[Insert].Execute(response.Value, answer.Ordinal, text);
        }
    }
}
