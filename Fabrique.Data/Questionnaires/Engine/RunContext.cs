namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>What the world lends to the pure engine: the instant, the person's time zone and language ("fr", "en").</summary>
public sealed record RunContext(DateTimeOffset Now, TimeZoneInfo TimeZone, string Language)
{
    /// <summary>When the run began: the metadata "start" and "today", and the clock of <c>once(…)</c>; null: now.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>What <c>random()</c> and <c>uuid()</c> are drawn from: the same for a whole run, another for each run.</summary>
    public string Seed { get; init; } = "";

    /// <summary>The person's calendar day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local(Now).DateTime);

    internal DateTimeOffset LocalNow => Local(Now);

    internal DateTimeOffset LocalStart => Local(StartedAt ?? Now);

    /// <summary>Whether everything that an expression can see of it is the same.</summary>
    internal bool IsSame(RunContext other) =>
        Now == other.Now && ReferenceEquals(TimeZone, other.TimeZone) && Language == other.Language && StartedAt == other.StartedAt && Seed == other.Seed;

    private DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZone);
}
