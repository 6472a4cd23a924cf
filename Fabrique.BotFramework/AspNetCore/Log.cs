using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Warning, "A request to the messages endpoint was refused")]
    public static partial void Refused(ILogger logger, Exception reason);
}
