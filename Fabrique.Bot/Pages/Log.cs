namespace Fabrique.Bot.Pages;

/// <summary>Events 5000 to 5099.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Warning, "Web Chat was not there when the program was built, so the chat page cannot show the chat: install Node.js 20 or later and build again.")]
    public static partial void ChatMissing(ILogger logger);
}
