namespace Fabrique.Data.Ideas;

/// <summary>A response to a call's form, plus a life of its own.</summary>
/// <param name="Author">"{channel}/{user id}": who may go on with it.</param>
/// <param name="Reference">What the author is told and keeps, such as "IDEE-7K3F".</param>
public sealed record Idea(
    IdeaId Id,
    CallId Call,
    ResponseId Response,
    string Author,
    string Reference,
    IdeaStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset? FiledAt);

/// <summary>Stored as its number.</summary>
public enum IdeaStatus
{
    Draft = 0,
    Filed = 1,
    Withdrawn = 2,
}
