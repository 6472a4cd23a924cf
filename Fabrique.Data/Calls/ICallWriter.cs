namespace Fabrique.Data.Calls;

/// <summary>Creates calls; each call is stored when it returns.</summary>
public interface ICallWriter
{
    Task<Call> CreateCallAsync(NewCall call, CancellationToken ct);

    /// <summary>From now on what was decided may be told.</summary>
    /// <returns>False when it was announced before, has not closed yet, or is not there.</returns>
    Task<bool> AnnounceAsync(CallId id, DateTimeOffset now, CancellationToken ct);
}

public sealed record NewCall(
    string TitleFr,
    string TitleEn,
    QuestionnaireHash Questionnaire,
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    TimeSpan Grace);
