using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Turns;

/// <summary>A file that must be in its place before the message that tells of it is posted; stored with that message.</summary>
/// <param name="Url">Where the channel wants it, by PUT.</param>
/// <param name="Otherwise">Posted instead when the place takes no file.</param>
internal sealed record FileUpload(string Url, string ContentType, byte[] Bytes, string Otherwise)
{
    private const string Field = "fabriqueUpload";

    /// <summary>Puts the upload before the message.</summary>
    public void PutBefore(Activity message) => message.ChannelData = new JObject
    {
        [Field] = new JObject
        {
            ["url"] = Url,
            ["type"] = ContentType,
            ["bytes"] = Convert.ToBase64String(Bytes),
            ["otherwise"] = Otherwise,
        },
    };

    /// <summary>Takes the upload off a stored message.</summary>
    /// <returns>Null when there is none.</returns>
    public static FileUpload? TakeOff(Activity message)
    {
        if (message.ChannelData is not JObject data || data[Field] is not JObject upload)
        {
            return null;
        }

        message.ChannelData = null;
        return new FileUpload(
            (string)upload["url"]!, (string)upload["type"]!, Convert.FromBase64String((string)upload["bytes"]!), (string)upload["otherwise"]!);
    }
}
