namespace Fabrique.Bench.Faults;

/// <summary>What clients were told, against what the hosts keep; all but the first two are to be 0.</summary>
/// <param name="Feedbacks">Given to the end.</param>
/// <param name="Acknowledged">Messages.</param>
/// <param name="Lost">Acknowledged and not there, there with another content, or never streamed.</param>
/// <param name="Doubled">There, answered, streamed or exported more than once.</param>
/// <param name="OutOfOrder">Conversations and streams in another order than was said.</param>
/// <param name="Ghosts">There, though it was refused or never said.</param>
internal sealed record Verdict(long Feedbacks, long Acknowledged, long Lost, long Doubled, long OutOfOrder, long Ghosts)
{
    public static Verdict Nothing { get; } = new(0, 0, 0, 0, 0, 0);

    public bool IsClean => Lost + Doubled + OutOfOrder + Ghosts == 0;

    public static Verdict operator +(Verdict one, Verdict other) => new(
        one.Feedbacks + other.Feedbacks,
        one.Acknowledged + other.Acknowledged,
        one.Lost + other.Lost,
        one.Doubled + other.Doubled,
        one.OutOfOrder + other.OutOfOrder,
        one.Ghosts + other.Ghosts);
}
