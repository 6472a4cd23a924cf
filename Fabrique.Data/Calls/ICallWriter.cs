namespace Fabrique.Data.Calls;

/// <summary>Creates calls; each call is stored when it returns.</summary>
public interface ICallWriter
{
    Task<Call> CreateCallAsync(NewCall call, CancellationToken ct);
}

public sealed record NewCall(
    string TitleFr,
    string TitleEn,
    QuestionnaireHash Questionnaire,
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    TimeSpan Grace);
