namespace Microsoft.Bot.Schema.Teams;

/// <summary>Kinds of what shows on a meeting's stage.</summary>
public enum ContentType
{
    Unknown = 0,
    Task = 1,
}
