namespace Fabrique.Data.OpenLab;

/// <summary>"You said, we did": what changed after the feedback of a session.</summary>
/// <param name="Question">Name of the form's question that it answers, or null.</param>
public sealed record FollowUp(string Id, SessionId Session, string? Question, string Said, string Done, DateTimeOffset At)
{
    /// <summary>Longest of each text, in characters.</summary>
    public const int Longest = 500;
}
