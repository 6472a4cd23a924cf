using Fabrique.Data.Storage;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Fabrique.Bot.Turns;

/// <summary>Activities as the store keeps them: the Bot Framework's own JSON on one line.</summary>
internal static class ActivityJson
{
    // The Bot Framework's own serializer indents, whatever the writer says.
    private static readonly JsonSerializer OneLine = JsonSerializer.Create(
        new JsonSerializerSettings(HttpHelper.BotMessageSerializerSettings) { Formatting = Formatting.None });

    public static OutboxWrite Row(Activity activity, OutboxDelivery delivery) => new(activity.Id, Print(activity), delivery);

    public static string Print(Activity activity)
    {
        using var text = new LentText();
        if (ReplyPrinter.TryPrint(activity, text)) return text.ToString();
        text.Clear();
        using var json = new JsonTextWriter(text) { ArrayPool = LentText.Buffers, CloseOutput = false };
        OneLine.Serialize(json, activity);
        return text.ToString();
    }

    /// <exception cref="JsonException">It is no activity; other conversions' exceptions come through too.</exception>
    public static Activity? Read(JObject json) => json.ToObject<Activity>(HttpHelper.BotMessageSerializer);

    public static Activity Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { ArrayPool = LentText.Buffers };
        return HttpHelper.BotMessageSerializer.Deserialize<Activity>(reader)!;
    }
}
