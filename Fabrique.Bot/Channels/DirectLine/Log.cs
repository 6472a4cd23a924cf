namespace Fabrique.Bot.Channels.DirectLine;

/// <summary>Events 3000 to 3099: ids only, never a text or a token.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Information, "The stream of {Conversation} was cut: its reader took nothing in time.")]
    public static partial void SlowReaderCut(ILogger logger, string conversation);

    [LoggerMessage(3002, LogLevel.Information, "Conversation {Conversation} began.")]
    public static partial void ConversationBegan(ILogger logger, string conversation);
}
