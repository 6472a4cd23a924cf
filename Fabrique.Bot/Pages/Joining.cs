using Fabrique.Data.OpenLab;

namespace Fabrique.Bot.Pages;

/// <summary>What a code led to.</summary>
internal abstract record Joining
{
    private Joining()
    {
    }

    public sealed record Joined(OpenLabSession Session) : Joining;

    /// <summary>Neither four words nor six digits.</summary>
    public sealed record NoCode : Joining;

    public sealed record Unknown : Joining;

    public sealed record NotOpenYet(DateTimeOffset Opens) : Joining;

    public sealed record Closed(DateTimeOffset At) : Joining;
}

/// <summary>Finds the session that a code opens now.</summary>
internal sealed class SessionDoor(ISessionReader sessions, TimeProvider time)
{
    /// <param name="typed">As a person wrote it.</param>
    public async Task<Joining> KnockAsync(string typed, CancellationToken ct)
    {
        var code = SessionCodes.Normalize(typed);
        if (!SessionCodes.IsWhole(code))
            return new Joining.NoCode();
        if (await sessions.FindByCodeAsync(code, ct) is not { } session)
            return new Joining.Unknown();

        var now = time.GetUtcNow();
        if (session.IsOpen(now))
            return new Joining.Joined(session);
        return session.Closes is { } closes && closes <= now ? new Joining.Closed(closes) : new Joining.NotOpenYet(session.Opens);
    }
}
