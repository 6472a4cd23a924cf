using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Resources that tokens are wanted for.</summary>
public class AadResourceUrls
{
    public AadResourceUrls()
    {
    }

    public AadResourceUrls(IList<string> resourceUrls = null)
    {
        ResourceUrls = resourceUrls;
    }

    [JsonProperty(PropertyName = "resourceUrls")]
    public IList<string> ResourceUrls { get; set; }
}
