using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to an action: a dialog or a result.</summary>
public class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse()
    {
    }

    public MessagingExtensionActionResponse(
        TaskModuleResponseBase task = null,
        MessagingExtensionResult composeExtension = null)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    [JsonProperty(PropertyName = "task")]
    public TaskModuleResponseBase Task { get; set; }

    [JsonProperty(PropertyName = "composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }

    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
