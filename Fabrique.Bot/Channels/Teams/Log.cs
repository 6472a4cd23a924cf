namespace Fabrique.Bot.Channels.Teams;

/// <summary>Events 3100 to 3199: ids and kinds only, never content.</summary>
internal static partial class Log
{
    [LoggerMessage(3101, LogLevel.Warning, "Reply {Sequence} of {Conversation} could not be posted, attempt {Attempt}: {Reason} It is tried again.")]
    public static partial void PutOff(ILogger logger, string conversation, long sequence, int attempt, string reason);

    [LoggerMessage(3102, LogLevel.Error, "Reply {Sequence} of {Conversation} is given up: {Reason}.")]
    public static partial void Dead(ILogger logger, string conversation, long sequence, string reason);

    [LoggerMessage(3103, LogLevel.Warning, "Nothing can be posted in {Conversation} any more; what waits for it is given up.")]
    public static partial void Unreachable(ILogger logger, string conversation);

    [LoggerMessage(3104, LogLevel.Error, "{Count} replies are given up after 24 hours.")]
    public static partial void Expired(ILogger logger, int count);

    [LoggerMessage(3105, LogLevel.Warning, "The channel did not say who somebody is: {Reason}.")]
    public static partial void NoProfile(ILogger logger, string reason);

    [LoggerMessage(3108, LogLevel.Warning, "A file that somebody sent could not be fetched: {Reason}.")]
    public static partial void NoFile(ILogger logger, string reason);

    [LoggerMessage(3106, LogLevel.Information, "{Count} authors were reminded of a draft.")]
    public static partial void Reminded(ILogger logger, int count);

    [LoggerMessage(3107, LogLevel.Warning, "Reminders wait: the store cannot be reached.")]
    public static partial void RemindersWait(ILogger logger);
}
