using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that opens a dialog.</summary>
public class TaskModuleAction : CardAction
{
    // Teams alone knows such a button.
    private const string Invoke = "invoke";

    /// <param name="value">What the dialog is told: an object, or one as JSON text.</param>
    public TaskModuleAction(string title, object value = null)
        : base(Invoke, title)
    {
        var data = value switch
        {
            null => new JObject(),
            string json => JObject.Parse(json),
            _ => JObject.FromObject(value),
        };
        data["type"] = "task/fetch";
        Value = data.ToString();
    }
}
