using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where a file is uploaded to.</summary>
public class FileUploadInfo
{
    public FileUploadInfo()
    {
    }

    public FileUploadInfo(
        string name = null,
        string uploadUrl = null,
        string contentUrl = null,
        string uniqueId = null,
        string fileType = null)
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "uploadUrl")]
    public string UploadUrl { get; set; }

    [JsonProperty(PropertyName = "contentUrl")]
    public string ContentUrl { get; set; }

    [JsonProperty(PropertyName = "uniqueId")]
    public string UniqueId { get; set; }

    [JsonProperty(PropertyName = "fileType")]
    public string FileType { get; set; }
}
