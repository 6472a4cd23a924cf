namespace Fabrique.Bot.Operations;

/// <summary>Events 1000 to 1099: ids and numbers only, never content.</summary>
internal static partial class Log
{
    /// <remarks>Kind and place of the fault only: its message could hold what a person typed.</remarks>
    [LoggerMessage(1001, LogLevel.Error, "A request failed. Incident {Incident}: {Kind}\n{Place}")]
    public static partial void RequestFailed(ILogger logger, string incident, string? kind, string? place);

    [LoggerMessage(1002, LogLevel.Warning, "A {Method} request was put off: the store cannot be used ({Outage}).")]
    public static partial void StoreUnavailable(ILogger logger, string method, Data.Storage.StoreOutage outage);

    [LoggerMessage(1003, LogLevel.Information, "The host is ready: {Addresses}.")]
    public static partial void Ready(ILogger logger, string addresses);

    [LoggerMessage(1004, LogLevel.Information, "The host stops: requests under way are finished.")]
    public static partial void Stopping(ILogger logger);

    [LoggerMessage(1005, LogLevel.Information, "No app id is set: the Bot Framework's endpoint is closed.")]
    public static partial void TeamsClosed(ILogger logger);

    [LoggerMessage(1020, LogLevel.Information, "The daily cleaning ({Cause}): {Responses} responses, {Answers} answers, {Ideas} ideas, {Messages} messages.")]
    public static partial void Cleaned(ILogger logger, Data.Privacy.ErasureCause cause, long responses, long answers, long ideas, long messages);

    [LoggerMessage(1021, LogLevel.Warning, "The daily cleaning was put off: {Reason}.")]
    public static partial void CleaningPutOff(ILogger logger, string reason);
}
