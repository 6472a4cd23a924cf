using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

/// <summary>Lines for the emulator's log.</summary>
public static class ITurnContextExtensions
{
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext,
        string name,
        object value = null,
        string valueType = null,
        string label = null,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(
            turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
}
