using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

internal static partial class Log
{
    [LoggerMessage(9101, LogLevel.Warning, "OpenID metadata at {Address} could not be fetched: {Fault}")]
    public static partial void MetadataDown(ILogger logger, string address, string fault);
}
