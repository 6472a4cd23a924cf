namespace Fabrique.Data.Calls;

/// <summary>A call for projects.</summary>
/// <param name="Closes">A draft begun before this instant may still be filed during <paramref name="Grace"/>.</param>
public sealed record Call(
    CallId Id,
    string TitleFr,
    string TitleEn,
    QuestionnaireHash Questionnaire,
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    TimeSpan Grace)
{
    /// <summary>When its decisions were told to the authors; null while they are kept back.</summary>
    public DateTimeOffset? AnnouncedAt { get; init; }

    public string Title(string language) => language == "en" ? TitleEn : TitleFr;

    public bool IsOpen(DateTimeOffset now) => now >= Opens && now < Closes;

    public CallState State(DateTimeOffset now) =>
        AnnouncedAt is not null ? CallState.Announced
        : now >= Closes ? CallState.Closed
        : now >= Opens ? CallState.Open
        : CallState.Prepared;

    public bool TakesDrafts(DateTimeOffset now) => now >= Opens && now < Closes + Grace;
}

/// <summary>Where a call stands.</summary>
public enum CallState
{
    Prepared,
    Open,

    /// <summary>Ideas are studied; what is decided is not told yet.</summary>
    Closed,

    /// <summary>Everybody knows what was decided.</summary>
    Announced,
}
