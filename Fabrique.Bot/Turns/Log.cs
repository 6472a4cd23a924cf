using Microsoft.Extensions.Logging;

namespace Fabrique.Bot.Turns;

/// <summary>Event ids 2000–2099. Ids only, never content.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Information, "Conflict on {Conversation}, attempt {Attempt}: the turn runs again.")]
    public static partial void Conflict(ILogger logger, string conversation, int attempt);

    /// <remarks>Kind and place of the fault only: its message could hold what a person typed.</remarks>
    [LoggerMessage(2002, LogLevel.Error, "The bot failed; the turn kept nothing. Incident {Incident}: {Kind}\n{Place}")]
    public static partial void BotFailed(ILogger logger, string incident, string? kind, string? place);
}
