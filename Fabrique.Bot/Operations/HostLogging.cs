using Microsoft.Extensions.Logging.Console;

namespace Fabrique.Bot.Operations;

/// <summary>What is logged, and how: one line of JSON an event in Production, readable lines in Development; always on standard error.</summary>
internal static class HostLogging
{
    public static ILoggingBuilder AddHostLogging(this ILoggingBuilder logging, IHostEnvironment environment)
    {
        logging.ClearProviders();
        if (environment.IsDevelopment()) logging.AddSimpleConsole(line => line.SingleLine = true);
        else logging.AddJsonConsole(Format);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return Quieten(logging);
    }

    private static void Format(JsonConsoleFormatterOptions line)
    {
        line.UseUtcTimestamp = true;
        line.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    }

    private static ILoggingBuilder Quieten(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("System", LogLevel.Warning)
        // Would print an exception's message, which can hold what a person typed; Incidents tells kind and place.
        .AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None)
        // Keys at rest are as safe as the answers beside them: the folder is closed to others.
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        // Warns of each page with a form that it made stricter than the page did: never kept, which is what we want.
        .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
        // A host that cannot start says so in one sentence.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
}
