namespace Fabrique.Data.Questionnaires.Engine;

/// <summary>What the world lends to the pure engine: the instant, the person's time zone and language ("fr", "en").</summary>
public sealed record RunContext(DateTimeOffset Now, TimeZoneInfo TimeZone, string Language)
{
    /// <summary>The person's calendar day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, TimeZone).DateTime);
}
