using Fabrique.Data.Ideas;
using Fabrique.Data.Storage.Connections;

namespace Fabrique.Data.Storage.Turns;

/// <summary>Who works on an idea besides its author, and what they and the coaches write to each other.</summary>
internal static class IdeaCompany
{
    private const string InsertComment =
        """
        INSERT INTO idea_comment (idea_id, number, at, author, from_coach, text)
        SELECT ?1, 1 + count(*), ?2, ?3, ?4, ?5 FROM idea_comment WHERE idea_id = ?1
        """;

    private const string InsertInvitation =
        "INSERT INTO idea_author (idea_id, person, invited_at, joined_at) VALUES (?1, ?2, ?3, NULL) ON CONFLICT DO NOTHING";

    private const string NotWaiting = "SELECT 1 - count(*) FROM idea_author WHERE idea_id = ?1 AND person = ?2 AND joined_at IS NULL";
    private const string TakeInvitation = "DELETE FROM idea_author WHERE idea_id = ?1 AND person = ?2 AND joined_at IS NULL";
    private const string InsertAuthor =
        """
        INSERT INTO idea_author (idea_id, person, invited_at, joined_at) VALUES (?1, ?2, ?3, ?3)
        ON CONFLICT (idea_id, person) DO UPDATE SET joined_at = excluded.joined_at
        """;

    public static void AddComment(StoreConnection connection, IdeaComment added) => connection[InsertComment].Execute(
        added.Idea.Value, Stored.From(added.At), added.By, added.FromCoach, added.Text);

    public static void Invite(StoreConnection connection, DomainWrite.InviteAuthor invite, DateTimeOffset at) =>
        connection[InsertInvitation].Execute(invite.Idea.Value, invite.Who, Stored.From(at));

    /// <returns>False when the invitation is gone: taken by another turn, or never there.</returns>
    public static bool AddAuthor(StoreConnection connection, DomainWrite.AddAuthor add, DateTimeOffset at)
    {
        if (!connection[NotWaiting].CountsNone(add.Idea.Value, add.Invited))
        {
            return false;
        }

        connection[TakeInvitation].Execute(add.Idea.Value, add.Invited);
        connection[InsertAuthor].Execute(add.Idea.Value, add.Person, Stored.From(at));
        return true;
    }
}
