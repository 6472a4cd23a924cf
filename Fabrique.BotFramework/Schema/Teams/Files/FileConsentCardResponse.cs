using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whether it may, and where.</summary>
public class FileConsentCardResponse
{
    public FileConsentCardResponse()
    {
    }

    public FileConsentCardResponse(string action = null, object context = null, FileUploadInfo uploadInfo = null)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    [JsonProperty(PropertyName = "action")]
    public string Action { get; set; }

    [JsonProperty(PropertyName = "context")]
    public object Context { get; set; }

    [JsonProperty(PropertyName = "uploadInfo")]
    public FileUploadInfo UploadInfo { get; set; }
}
