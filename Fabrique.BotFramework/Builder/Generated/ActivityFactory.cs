using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Makes activities of what a language generator gives: a text, or an object whose <c>lgType</c> says what it
/// is.</summary>
public class ActivityFactory
{
    private const string ActivityKind = "activity";

    public ActivityFactory()
    {
    }

    /// <returns>A message; what is neither text nor known structure is its own text.</returns>
    public static Activity FromObject(object lgResult)
    {
        if (lgResult is string text)
            return Say(text.Trim());
        if (Read(lgResult) is not { } generated)
            return Say(lgResult?.ToString()?.Trim());
        var kind = GeneratedCards.KindOf(generated);
        if (kind == ActivityKind)
            return Build(generated);
        return GeneratedCards.IsAttachment(generated)
            ? (Activity)MessageFactory.Attachment(GeneratedCards.Attachment(generated))
            : Say(generated.ToString());
    }

    private static Activity Say(string text)
    {
        var message = MessageFactory.Text(text, text);
        message.InputHint = null;
        return message;
    }

    private static JObject Read(object generated)
    {
        try
        {
            return generated == null ? null : JObject.FromObject(generated);
        }
        catch (Exception misfit) when (misfit is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static Activity Build(JObject generated)
    {
        var json = new JObject { ["type"] = ActivityTypes.Message };
        foreach (var (name, value) in generated)
        {
            switch (name.Trim().ToUpperInvariant())
            {
                case "LGTYPE":
                    break;
                case "ATTACHMENTS":
                    json["attachments"] = JArray.FromObject(GeneratedCards.ListOf(value).Select(GeneratedCards.Attachment));
                    break;
                case "SUGGESTEDACTIONS":
                    json["suggestedActions"] = new JObject { ["actions"] = GeneratedCards.Buttons(value) };
                    break;
                default:
                    json[name.Trim()] = value;
                    break;
            }
        }

        return json.As<Activity>();
    }
}
