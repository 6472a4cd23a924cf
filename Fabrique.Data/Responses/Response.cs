using Fabrique.Data.Questionnaires.Engine;

namespace Fabrique.Data.Responses;

/// <summary>One person's run through one version of a questionnaire, for a session or for an idea.</summary>
public sealed record Response
{
    public required ResponseId Id { get; init; }

    /// <summary>The version that it was begun with and ends on.</summary>
    public required QuestionnaireHash Questionnaire { get; init; }

    /// <summary>The open-lab session, for a feedback.</summary>
    public SessionId? Session { get; init; }

    /// <summary>The idea, for an idea's form.</summary>
    public IdeaId? Idea { get; init; }

    /// <summary>The Bot Framework channel id that it was begun on.</summary>
    public required string Channel { get; init; }

    /// <summary>"fr" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>Somebody helps the person: holds the device, reads aloud, types.</summary>
    public bool Assisted { get; init; }

    /// <summary>It is the helper who answers now, in their own name.</summary>
    public bool HelperSpeaks { get; init; }

    /// <summary>Names of the questions that the helper answered, with spaces between; "" for none.</summary>
    public string HelperAnswers { get; init; } = "";

    public ResponseStatus Status { get; init; } = ResponseStatus.InProgress;

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public RunState Run { get; init; } = RunState.Start;

    /// <summary>Grows by one with each stored change; 0 before the first. A writer that saw an older one conflicts.</summary>
    public long Version { get; init; }
}

/// <summary>Stored as 0, 1, 2.</summary>
public enum ResponseStatus
{
    InProgress = 0,
    Submitted = 1,

    /// <summary>Stopped by the person: the row stays, its answers are gone.</summary>
    Withdrawn = 2,
}
