using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Fabrique.Tests.Conversations;

/// <summary>A message of the bot's as a person sees it: text, then the card, then the buttons.</summary>
internal static class MessagePrinter
{
    public static string Print(Activity message)
    {
        var lines = new List<string>();
        lines.AddRange((message.Text ?? "").Split('\n'));
        foreach (var attachment in message.Attachments ?? [])
        {
            lines.AddRange(attachment.Name is null ? Card(JObject.FromObject(attachment.Content)) : [$"| ({attachment.Name}: {attachment.ContentType})"]);
        }

        if (message.SuggestedActions?.Actions is { Count: > 0 } buttons)
        {
            lines.Add(string.Join(' ', buttons.Select(button => $"[{button.Title}]")));
        }

        var written = new StringBuilder();
        var prefix = "bot: ";
        foreach (var line in lines)
        {
            written.Append((prefix + line).TrimEnd()).Append('\n');
            prefix = "     ";
        }

        return written.ToString();
    }

    private static IEnumerable<string> Card(JObject card)
    {
        foreach (var element in (JArray)card["body"]!)
        {
            foreach (var line in Element((JObject)element))
            {
                yield return "| " + line;
            }
        }

        yield return "| " + Actions((JArray?)card["actions"]);
    }

    private static IEnumerable<string> Element(JObject element)
    {
        switch ((string?)element["type"])
        {
            case "RichTextBlock":
                yield return string.Concat(element["inlines"]!.Select(run => (string?)run["text"]));
                break;
            case "Input.ChoiceSet":
                yield return (string)element["label"]!;
                var mark = (bool)element["isMultiSelect"]! ? "[ ]" : "( )";
                foreach (var choice in element["choices"]!)
                {
                    yield return $"{mark} {choice["title"]}";
                }

                break;
            case "Input.Date":
                yield return $"{element["label"]} [date]";
                break;
            case "Input.Time":
                yield return $"{element["label"]} [time]";
                break;
            case "Input.Text":
                yield return $"{element["label"]} [{element["value"]}]";
                break;
            case "ActionSet":
                yield return Actions((JArray?)element["actions"]);
                break;
            default:
                throw new InvalidOperationException($"Unknown element {element["type"]}.");
        }
    }

    private static string Actions(JArray? actions) => string.Join(' ', (actions ?? []).Select(action => $"<{action["title"]}>"));
}
