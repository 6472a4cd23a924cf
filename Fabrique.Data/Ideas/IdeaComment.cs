namespace Fabrique.Data.Ideas;

/// <summary>A message between an idea's authors and its coaches.</summary>
/// <param name="By">"{channel}/{user id}" of an author, or a coach's key.</param>
public sealed record IdeaComment(IdeaId Idea, DateTimeOffset At, string By, bool FromCoach, string Text)
{
    /// <summary>Characters, at most.</summary>
    public const int Longest = 2_000;
}
