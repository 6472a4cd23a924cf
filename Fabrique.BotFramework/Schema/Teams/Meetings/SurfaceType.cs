namespace Microsoft.Bot.Schema.Teams;

/// <summary>Kinds of <see cref="Surface"/>.</summary>
public enum SurfaceType
{
    Unknown = 0,
    MeetingStage = 1,
    MeetingTabIcon = 2,
}
