using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Body of a connector answer that is not a success.</summary>
public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    [JsonProperty(PropertyName = "error")]
    public Error Error { get; set; }
}
