namespace Fabrique.Data.Ideas;

/// <summary>A step that was taken: who, when, why.</summary>
/// <param name="By">The author's key, or a coach's.</param>
/// <param name="Reason">In their own words; may be "".</param>
public sealed record IdeaEvent(IdeaId Idea, DateTimeOffset At, IdeaStep Step, IdeaStatus From, IdeaStatus To, string By, string Reason);
