namespace Fabrique.Data.OpenLab;

/// <summary>What a helper or a coach observed: never an answer, and kept apart from answers.</summary>
/// <param name="Response">The response that it is about, if it is about one.</param>
public sealed record Remark(string Id, SessionId Session, ResponseId? Response, string Text, DateTimeOffset At)
{
    /// <summary>Longest text, in characters.</summary>
    public const int Longest = 2_000;
}
