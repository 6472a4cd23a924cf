using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Cards;

/// <summary>A file for a person: in Teams a question whether it may be put into their OneDrive, elsewhere the file itself.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4</remarks>
internal static class FileMessage
{
    public const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    public const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    /// <param name="description">What it is, in the person's language.</param>
    /// <param name="context">Comes back with the person's answer.</param>
    public static Activity Offer(OutgoingFile file, string description, JObject context, ChannelAbilities abilities)
    {
        var message = Messages.Plain(abilities.AsksBeforeFiles ? "" : description, [], abilities);
        message.Attachments = [abilities.AsksBeforeFiles ? Consent(file, description, context) : Inline(file)];
        return message;
    }

    /// <summary>Says that the file is there now.</summary>
    /// <param name="uploadInfo">What Teams told of the place.</param>
    public static Activity Uploaded(string text, JObject uploadInfo, ChannelAbilities abilities)
    {
        var message = Messages.Plain(text, [], abilities);
        message.Attachments =
        [
            new Attachment
            {
                ContentType = InfoType,
                ContentUrl = (string?)uploadInfo["contentUrl"],
                Name = (string?)uploadInfo["name"],
                Content = new JObject { ["uniqueId"] = uploadInfo["uniqueId"], ["fileType"] = uploadInfo["fileType"] },
            },
        ];
        return message;
    }

    private static Attachment Consent(OutgoingFile file, string description, JObject context) => new()
    {
        ContentType = ConsentType,
        Name = file.Name,
        Content = new JObject
        {
            ["description"] = description,
            ["sizeInBytes"] = file.Bytes.Length,
            ["acceptContext"] = context,
            ["declineContext"] = context.DeepClone(),
        },
    };

    private static Attachment Inline(OutgoingFile file) => new()
    {
        ContentType = file.ContentType,
        Name = file.Name,
        ContentUrl = $"data:{file.ContentType};charset=utf-8;base64,{Convert.ToBase64String(file.Bytes)}",
    };
}

/// <summary>A small file that was made here.</summary>
internal sealed record OutgoingFile(string Name, string ContentType, byte[] Bytes);
