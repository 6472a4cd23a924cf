namespace Fabrique.Bot.Pages;

/// <summary>Events 5000 to 5099.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Warning, "Web Chat was not there when the program was built, so the chat page cannot show the chat: install Node.js 20 or later and build again.")]
    public static partial void ChatMissing(ILogger logger);

    [LoggerMessage(5010, LogLevel.Information, "A coach keeps draft {Draft}, with {Problems} problems.")]
    public static partial void DraftKept(ILogger logger, string draft, int problems);

    [LoggerMessage(5011, LogLevel.Information, "A coach removed draft {Draft}.")]
    public static partial void DraftRemoved(ILogger logger, string draft);

    [LoggerMessage(5012, LogLevel.Information, "A coach published {Form}, version {Hash}, series {Series}; {Moved} open sessions and calls follow.")]
    public static partial void Published(ILogger logger, string form, string hash, int series, int moved);

    [LoggerMessage(5013, LogLevel.Information, "A coach changed whether {Form} is archived: {IsArchived}.")]
    public static partial void Archived(ILogger logger, string form, bool isArchived);

    [LoggerMessage(5015, LogLevel.Information, "A coach downloaded file {File} of response {Response}.")]
    public static partial void FileDownloaded(ILogger logger, string file, string response);

    [LoggerMessage(5014, LogLevel.Information, "A coach opened session {Session} of {Form}.")]
    public static partial void SessionOpened(ILogger logger, string session, string form);
}
