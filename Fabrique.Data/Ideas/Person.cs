namespace Fabrique.Data.Ideas;

/// <summary>Somebody whom a channel lets the bot write to.</summary>
/// <param name="Id">"{channel}/{user id}".</param>
/// <param name="Conversation">"{channel}/{conversation id}" of the personal conversation.</param>
/// <param name="Reference">The channel's conversation reference, as JSON.</param>
/// <param name="Language">"fr" or "en": what was spoken last.</param>
public sealed record Person(string Id, string Conversation, string Reference, string Language, DateTimeOffset UpdatedAt)
{
    /// <summary>"Ne plus me le rappeler."</summary>
    public bool StopsReminders { get; init; }
}
