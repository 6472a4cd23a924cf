using Fabrique.Bot.Dialogs;
using Fabrique.Data;
using Fabrique.Data.OpenLab;
using Fabrique.Data.Responses;

namespace Fabrique.Bot.Pages;

/// <summary>What a code led to.</summary>
internal abstract record Joining
{
    private Joining()
    {
    }

    public sealed record Joined(OpenLabSession Session) : Joining;

    /// <summary>Not written so, but near: the person says whether they meant this one.</summary>
    public sealed record Suggested(OpenLabSession Session) : Joining;

    /// <summary>The four words of a pause.</summary>
    public sealed record Resumes(OpenLabSession Session, ResponseId Response) : Joining;

    /// <summary>The four words of answers that are sent or stopped.</summary>
    public sealed record Finished : Joining;

    /// <summary>Too many words were tried from here.</summary>
    public sealed record TooOften : Joining;

    /// <summary>Neither four words nor six digits.</summary>
    public sealed record NoCode : Joining;

    public sealed record Unknown : Joining;

    public sealed record NotOpenYet(DateTimeOffset Opens) : Joining;

    public sealed record Closed(DateTimeOffset At) : Joining;
}

/// <summary>Finds the session that a code opens now, and the answers that four words resume.</summary>
internal sealed class SessionDoor(ISessionReader sessions, IResponseReader responses, ResumeTries tries, TimeProvider time)
{
    /// <param name="typed">As a person wrote it.</param>
    public async Task<Joining> KnockAsync(string typed, CancellationToken ct)
    {
        var code = SessionCodes.Normalize(typed);
        if (!SessionCodes.IsWhole(code))
            return new Joining.NoCode();
        return await sessions.FindByCodeAsync(code, ct) is { } session ? At(session, SessionCodes.IsAsWritten(typed, code)) : new Joining.Unknown();
    }

    /// <summary>The same where the four words of a pause are taken too.</summary>
    /// <param name="caller">From where it is tried, see <see cref="ResumeTries"/>.</param>
    public async Task<Joining> KnockAsync(string typed, string caller, CancellationToken ct)
    {
        var joining = await KnockAsync(typed, ct);
        if (joining is not (Joining.Unknown or Joining.NoCode)) return joining;
        if (joining is Joining.Unknown && FourWords.Normalize(typed) is var words && !words.All(char.IsAsciiDigit))
        {
            if (!tries.MayTry(caller)) return new Joining.TooOften();
            if (await ResumeAsync(words, ct) is { } resumed) return resumed;
            tries.Wrong(caller);
        }

        return await SuggestAsync(typed, ct) ?? joining;
    }

    private async Task<Joining?> ResumeAsync(string words, CancellationToken ct)
    {
        if (await responses.FindByResumeWordsAsync(words, time.GetUtcNow(), ct) is not { } id || await responses.FindAsync(id, ct) is not { } response) return null;
        return response is { Status: ResponseStatus.InProgress, Session: { } held } && await sessions.FindAsync(held, ct) is { } session
            ? new Joining.Resumes(session, id)
            : new Joining.Finished();
    }

    /// <summary>The one open session whose words differ from what was typed in one word.</summary>
    private async Task<Joining?> SuggestAsync(string typed, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var near = (await sessions.ListAsync(ct)).Select(overview => overview.Session)
            .Where(session => session.IsOpen(now) && FourWords.AreNear(typed, session.Code.Words)).Take(2).ToList();
        return near is [var only] ? new Joining.Suggested(only) : null;
    }

    private Joining At(OpenLabSession session, bool isAsWritten)
    {
        var now = time.GetUtcNow();
        if (session.IsOpen(now))
            return isAsWritten ? new Joining.Joined(session) : new Joining.Suggested(session);
        return session.Closes is { } closes && closes <= now ? new Joining.Closed(closes) : new Joining.NotOpenYet(session.Opens);
    }
}
